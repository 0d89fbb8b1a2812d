import { z } from 'zod';
import { failed, ok, type Result } from '../../model/result.ts';
import type { EpochMs } from '../../model/time.ts';
import { find, parseMarkup, textOf } from '../kit/html.ts';
import { parseJson } from '../kit/json.ts';
import { readTime } from '../kit/time.ts';
import { utcDay, type Recording } from './recording.ts';

const lineShape = z.object({ at: z.string().transform(readTime).pipe(z.number()), body: z.string() });

/** One recorded answer: it holds until the next one. */
interface Frame {
  readonly at: EpochMs;
  readonly body: string;
}

/** Answers `/history.atom` with the newest body that had been recorded by then; it holds no other document. */
export function openFeedSeries(text: string): Result<Recording, string> | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0 || readFrame(lines[0] ?? '') === null) return null;
  const frames: Frame[] = [];
  for (const [index, line] of lines.entries()) {
    const frame = readFrame(line);
    if (frame === null) return failed(`Line ${index + 1} of the recording cannot be read.`);
    frames.push(frame);
  }
  frames.sort((one, other) => one.at - other.at);
  const [first, last] = [frames[0], frames.at(-1)];
  if (first === undefined || last === undefined) return null;
  return ok({
    name: `${titleOf(first.body)}, ${utcDay(first.at)} to ${utcDay(last.at)}`,
    pageUrlPath: '/',
    startsAt: first.at,
    endsAt: last.at,
    answer(path, _query, at) {
      if (path !== '/history.atom') return null;
      const frame = frames.findLast((candidate) => candidate.at <= at);
      return frame === undefined ? null : { status: 200, contentType: 'application/atom+xml', body: frame.body };
    },
  });
}

function readFrame(line: string): Frame | null {
  const parsed = parseJson(line);
  const read = parsed.ok ? lineShape.safeParse(parsed.value) : null;
  return read?.success === true ? read.data : null;
}

function titleOf(body: string): string {
  const title = find(parseMarkup(body, 'xml'), ({ name }) => name === 'title');
  return title === null ? 'A recorded feed' : textOf(title);
}
