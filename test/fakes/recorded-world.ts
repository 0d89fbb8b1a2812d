import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecording } from '#core/feeds/recordings/index';
import type { EpochMs } from '#core/model/time';
import type { Said } from './fake-http.ts';

const FEEDS = join(import.meta.dirname, '..', 'fixtures', 'feeds');

/** When the pages of incident.io's two customers were recorded, on the same afternoon. */
export const RECORDED_AT: EpochMs = Date.parse('2026-03-17T15:56:05.805Z');

/** A page of the world: where it is, in which format, and what it answers. */
export interface RecordedPage {
  readonly name: string;
  readonly url: string;
  readonly formatId: string;
  readonly answer: (path: string, query: string) => Said;
}

function read(path: string): string {
  return readFileSync(join(FEEDS, path), 'utf8');
}

/** Plays a page's record of its impacts at one moment. */
function played(path: string, host: string): RecordedPage['answer'] {
  const opened = openRecording(read(path));
  if (!opened.ok) throw new Error(opened.problem);
  return (asked, query) => {
    const said = opened.value.answer(asked, query, RECORDED_AT, host);
    return said === null ? undefined : { status: said.status, text: said.body, contentType: said.contentType };
  };
}

/** A page of which only the summary was recorded, at another time: it has a present here, and no past. */
function summaryOnly(path: string): RecordedPage['answer'] {
  const text = read(path);
  return (asked) => (asked === '/api/v2/summary.json' ? text : undefined);
}

/** Real pages as they were recorded; nothing in them is made up. */
export function recordedPages(): readonly RecordedPage[] {
  return [
    {
      name: 'OpenAI',
      url: 'https://status.openai.com/',
      formatId: 'incidentio',
      answer: played('incidentio/openai/page-data.2026-03-17T155605Z.json', 'status.openai.com'),
    },
    {
      name: 'GitHub',
      url: 'https://www.githubstatus.com/',
      formatId: 'statuspage',
      answer: summaryOnly('statuspage/github/api-v2-summary.2020-05-22.minor-plus-scheduled.json'),
    },
    {
      name: 'Linear',
      url: 'https://linearstatus.com/',
      formatId: 'incidentio',
      answer: played('incidentio/linear/page-data.2026-03-17T041551Z.json', 'linearstatus.com'),
    },
    {
      name: 'Claude',
      url: 'https://status.claude.com/',
      formatId: 'statuspage',
      answer: summaryOnly('statuspage/claude/api-v2-summary.2026-09-15.quiet.json'),
    },
    {
      name: 'CloudAMQP',
      url: 'https://status.cloudamqp.com/',
      formatId: 'statuspage',
      answer: summaryOnly('statuspage/cloudamqp/api-v2-summary.2020-07-16.maintenance-in-progress.json'),
    },
  ];
}

/** As many pages as asked for: the recorded ones again and again, at addresses of their own. */
export function manyPages(count: number, names: readonly string[]): readonly RecordedPage[] {
  const pages = recordedPages();
  return Array.from({ length: count }, (_, index) => {
    const page = pages[index % pages.length]!;
    return { ...page, name: names[index] ?? `Service ${index + 1}`, url: `https://status-${index + 1}.example.com/` };
  });
}

/** Answers for all of them; what nobody recorded is a 404. */
export function answering(pages: readonly RecordedPage[]): (url: string) => Said {
  const byHost = new Map(pages.map((page) => [new URL(page.url).host, page]));
  return (url) => {
    const { host, pathname, search } = new URL(url);
    return byHost.get(host)?.answer(pathname, search.slice(1));
  };
}
