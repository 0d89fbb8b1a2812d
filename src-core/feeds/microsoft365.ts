import type { Address } from '../model/address.ts';
import { mayBeOurNetwork, type Failure } from '../model/failure.ts';
import { failed, ok } from '../model/result.ts';
import type { Snapshot } from '../model/snapshot.ts';
import type { Exchange, FeedDocument } from './exchange.ts';
import type { Claim, Format } from './format.ts';
import { getDocument } from './kit/document.ts';
import { isObject } from './kit/object.ts';
import { markedJson } from './kit/read-json.ts';
import { readPosts } from './microsoft365/posts.ts';

/**
 * Microsoft’s public page for when the admin centers cannot be reached: one post for each of them, and one for each
 * consumer service. Incidents of a workload are shown to tenants only.
 */
export const microsoft365: Format = {
  id: 'microsoft365',
  label: 'Microsoft 365 public status',
  probes: ({ host, url, path }) => (HOMES.has(host) ? [path.startsWith('/api/') ? url : postsUrl('mac')] : []),
  claim,
  read: (document) => readPosts([document]),
  poll: pollPage,
};

const HOMES: ReadonlySet<string> = new Set(['status.cloud.microsoft', 'status.office365.com', 'status.office.com']);

function claim(document: FeedDocument): Claim | null {
  const value = markedJson(document, '"AuthoredDateTime"', '"Status"');
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const isPost =
    isObject(first) && typeof first['Status'] === 'string' && 'AuthoredDateTime' in first && 'Message' in first;
  return isPost ? { confidence: 0.95, reason: { key: 'notices', vendor: 'Microsoft' } } : null;
}

function postsUrl(leaf: string): string {
  return `https://status.cloud.microsoft/api/posts/${leaf}`;
}

/** Elsewhere than at Microsoft’s an address is that of the posts themselves. */
function* pollPage({ host, path, url }: Address): Exchange<Snapshot> {
  const isOne = !HOMES.has(host) || path.startsWith('/api/');
  const documents: FeedDocument[] = [];
  let problem: Failure | null = null;
  for (const each of isOne ? [url] : ['mac', 'ppac', 'm365Consumer'].map(postsUrl)) {
    const document = yield* getDocument(each);
    if (!document.ok && mayBeOurNetwork(document.problem.kind)) return document;
    // Where there is no such post the server sends its front page.
    const read = document.ok ? readPosts([document.value]) : document;
    if (document.ok && read.ok) documents.push(document.value);
    else if (!read.ok) problem ??= read.problem;
  }
  if (documents.length === 0 && problem !== null) return failed(problem);
  const read = readPosts(documents);
  if (!read.ok || problem === null) return read;
  const warning = { key: 'unread_because', what: 'posts', because: problem } as const;
  return ok({ ...read.value, componentsComplete: false, warnings: [...read.value.warnings, warning] });
}
