import { mayBeOurNetwork, type Failure } from '../../model/failure.ts';
import { ok } from '../../model/result.ts';
import type { Exchange } from '../exchange.ts';
import { getDocument } from '../kit/document.ts';
import { parseJson, shapeFailure } from '../kit/json.ts';
import type { Endpoints } from './endpoints.ts';
import { readHtmlPage } from './html-page.ts';
import { readPageData, type PageData } from './page-data.ts';

/** Whether another document may still tell what this one did not: a dead network or a plea to slow down is final. */
export function worthAnotherAsk(failure: Failure): boolean {
  return !mayBeOurNetwork(failure.kind) && failure.status !== 429;
}

/** Asks for the summary. One of another page than the one asked for (the parent of a sub-page) is a failure. */
export function* askSummary(endpoints: Endpoints): Exchange<PageData> {
  const document = yield* getDocument(endpoints.summary);
  if (!document.ok) return document;
  const parsed = parseJson(document.value.text);
  if (!parsed.ok) return parsed;
  const page = readPageData(parsed.value);
  if (!page.ok) return page;
  const publicPath = (page.value.summary.public_url ?? '').replace(/\/+$/, '');
  if (!publicPath.endsWith(endpoints.ownPath)) return shapeFailure('The server sent the data of another page.');
  return page;
}

/** Asks for the page itself and reads the data in it. */
export function* askPage(endpoints: Endpoints): Exchange<{ readonly page: PageData; readonly url: string }> {
  const document = yield* getDocument(endpoints.page);
  if (!document.ok) return document;
  const page = readHtmlPage(document.value.text);
  return page.ok ? ok({ page: page.value, url: document.value.url }) : page;
}
