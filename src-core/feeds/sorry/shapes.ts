import { z } from 'zod';
import { isoTime, neededList, rowId } from '../kit/fields.ts';
import { maybeText } from '../kit/json.ts';

const component = z.object({
  id: rowId,
  name: z.string(),
  state: z.string(),
  description: maybeText,
  parent_id: rowId.nullable().catch(null).default(null),
});

/** `/v1/pages/<id>/components` */
export const componentList = z.object({ response: neededList(component) }).transform(({ response }) => response);
export type Components = z.infer<typeof componentList>;

const notice = z.object({
  id: rowId,
  type: z.enum(['planned', 'unplanned']),
  state: z.string(),
  subject: z.string(),
  synopsis: maybeText,
  link: maybeText,
  began_at: isoTime,
  ended_at: isoTime,
  begins_at: isoTime,
  ends_at: isoTime,
  created_at: isoTime,
});

/** `/v1/pages/<id>/notices` */
export const noticeList = z.object({ response: neededList(notice) }).transform(({ response }) => response);
export type Notices = z.infer<typeof noticeList>;

/** `/api/v1/status` of the page itself. */
export const pageState = z.object({ page: z.object({ state: z.string(), state_text: maybeText }) });
