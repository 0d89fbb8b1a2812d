import { formatById } from '#core/feeds/index';
import { createHttp } from '../../src-main/node/http.ts';
import type { Validators } from '../../src-main/engine/ports.ts';
import { atOnce } from './kit/at-once.ts';
import { bareHttp } from './kit/bare-http.ts';
import type { Benchmark, Table, Tools } from './kit/benchmark.ts';
import { costOf } from './kit/cpu.ts';
import { recordedFeed } from './kit/feeds.ts';
import { figure, median, spread } from './kit/figures.ts';
import { inTurns } from './kit/in-turns.ts';
import { installPeers, type Load } from './kit/install-peers.ts';
import { COMPONENTS } from './kit/model-page.ts';
import { startModelServer } from './kit/model-server.ts';

const FEEDS = [
  ['statuspage/github/history.2025-12-10.atom', 'statuspage'],
  ['aws/aws/all.2026-08-18.rss', 'aws'],
] as const;
const AT_ONCE = 8;

interface Sent {
  readonly status: number;
  readonly etag: string | null;
}
type Send = (url: string, etag: string | null) => Promise<Sent>;

export const benchmark: Benchmark = {
  title: 'Beside the programs of others',
  async measure(tools) {
    tools.say('installing them, once');
    const peers = installPeers();
    if ('reason' in peers) {
      return { how: [`Left out: the packages could not be had (${peers.reason}).`], goals: [], tables: [] };
    }
    return {
      how: [
        'The same bytes through the libraries a program like this could have been built on, taking turns in one process; they are installed for this',
        `benchmark alone (${peers.versions.join(', ')}) and are no dependencies. A feed reader of theirs ends with entries; ours goes on to incidents with`,
        'updates, status and plain text. HTTP: the same 304 from the same pages.',
      ],
      goals: [],
      tables: [...(await feedTables(tools, peers.load)), await httpTable(tools, peers.load)],
    };
  },
};

async function feedTables({ isTiny, say }: Tools, load: Load): Promise<readonly Table[]> {
  const { parseFeed } = (await load('feedsmith')) as { parseFeed: (text: string) => unknown };
  const { XMLParser } = (await load('fast-xml-parser')) as { XMLParser: new () => { parse(text: string): unknown } };
  const { default: RssParser } = (await load('rss-parser')) as {
    default: new () => { parseString(text: string): Promise<unknown> };
  };
  const rounds = isTiny ? 1 : 21;
  const tables: Table[] = [];
  for (const [file, formatId] of FEEDS) {
    say(file);
    const text = recordedFeed(file);
    const format = formatById(formatId)!;
    const document = { kind: 'document', url: 'https://status.example.com/feed', status: 200, text } as const;
    const readers: Readonly<Record<string, () => unknown>> = {
      'ours, incidents and all': () => format.read({ ...document, contentType: 'application/xml' }),
      feedsmith: () => parseFeed(text),
      'fast-xml-parser, no feed yet': () => new XMLParser().parse(text),
      'rss-parser': () => new RssParser().parseString(text),
    };
    const contestants = Object.fromEntries(
      Object.entries(readers).map(([name, read]) => [name, async () => (await costOf(read)).cpuMs]),
    );
    const found = await inTurns(contestants, rounds, isTiny ? 1 : 10);
    tables.push({
      caption: `Reading ${file.split('/').at(-1)}, ${Math.round(text.length / 1_000)} KB, CPU ms`,
      head: ['', 'median (least–most)', '× ours'],
      lines: linesOf(found),
    });
  }
  return tables;
}

async function httpTable({ folder, isTiny, say }: Tools, load: Load): Promise<Table> {
  const [pages, rounds] = isTiny ? [3, 1] : [100, 15];
  const undici = (await load('undici')) as {
    request: (
      url: string,
      options: object,
    ) => Promise<{ statusCode: number; headers: Record<string, string>; body: { text(): Promise<string> } }>;
  };
  const { default: got } = (await load('got')) as {
    default: (url: string, options: object) => Promise<{ statusCode: number; headers: Record<string, string> }>;
  };
  const { default: axios } = (await load('axios')) as {
    default: { get(url: string, options: object): Promise<{ status: number; headers: Record<string, string> }> };
  };
  const server = await startModelServer(folder, { pages, components: COMPONENTS });
  const urls = server.origins.map((origin) => `${origin}/api/v2/summary.json`);
  const headersFor = (etag: string | null): Record<string, string> => (etag === null ? {} : { 'if-none-match': etag });
  const port = createHttp({ userAgent: 'Greenbar/0.0.0' });
  const bare = bareHttp();
  const validators = new Map<string, Validators>();
  const senders: Readonly<Record<string, Send>> = {
    'ours (redirects, limits, charsets, proxies, failures as values)': async (url) => {
      const answer = await port.get(url, validators.get(url) ?? null);
      if (answer.kind === 'document') validators.set(url, answer.validators);
      return { status: answer.kind === 'document' ? 200 : 304, etag: null };
    },
    '`node:http`': (url, etag) => bare.get(url, etag),
    'undici `request`': async (url, etag) => {
      const { statusCode, headers, body } = await undici.request(url, { headers: headersFor(etag) });
      await body.text();
      return { status: statusCode, etag: headers['etag'] ?? null };
    },
    'global `fetch`': async (url, etag) => {
      const answer = await fetch(url, { headers: headersFor(etag), cache: 'no-store' });
      await answer.text();
      return { status: answer.status, etag: answer.headers.get('etag') };
    },
    got: async (url, etag) => {
      const answer = await got(url, { headers: headersFor(etag), throwHttpErrors: false, retry: { limit: 0 } });
      return { status: answer.statusCode, etag: answer.headers['etag'] ?? null };
    },
    axios: async (url, etag) => {
      const answer = await axios.get(url, { headers: headersFor(etag), validateStatus: null });
      return { status: answer.status, etag: answer.headers['etag'] ?? null };
    },
  };
  say(`${rounds} rounds of ${pages} requests with each HTTP client`);
  const contestants = Object.fromEntries(
    Object.entries(senders).map(([name, send]) => {
      const etags: (string | null)[] = urls.map(() => null);
      const round = async (): Promise<number> => {
        const { cpuMs } = await costOf(() =>
          atOnce(urls, AT_ONCE, async (url, index) => {
            etags[index] = (await send(url, etags[index] ?? null)).etag ?? etags[index] ?? null;
          }),
        );
        return cpuMs / pages;
      };
      return [name, round];
    }),
  );
  const found = await inTurns(contestants, rounds, isTiny ? 1 : 4);
  port.close();
  bare.close();
  await server.stop();
  return {
    caption: 'One conditional request, answered with a 304, CPU ms',
    head: ['', 'median (least–most)', '× ours'],
    lines: linesOf(found),
  };
}

/** The first is ours. */
function linesOf(found: Readonly<Record<string, readonly number[]>>): readonly (readonly string[])[] {
  const ours = median(Object.values(found)[0] ?? []);
  return Object.entries(found).map(([name, values]) => [name, spread(values), figure(median(values) / ours)]);
}
