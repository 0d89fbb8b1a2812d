import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { incidentio } from '#core/feeds/incidentio';
import { openRecording } from '#core/feeds/recordings/index';
import type { ReportedHistory } from '#core/model/history';
import type { Snapshot } from '#core/model/snapshot';
import { DAY_MS, HOUR_MS } from '#core/model/time';
import { capturesWithRows, checkRows, drawRows, FIXTURES } from './check-expected-rows.ts';
import { addressOf, play, value, type Server } from './serve-capture.ts';

const ASSETS = join(import.meta.dirname, '..', '..', '..', 'assets', 'recordings');
const ORIGIN = 'http://127.0.0.1:8123';
const asset = (file: string) => readFileSync(join(ASSETS, file), 'utf8');

function open(file: string) {
  const recording = openRecording(asset(file));
  if (!recording.ok) throw new Error(recording.problem);
  return recording.value;
}

const openai = open('openai.2025-12-17..2026-03-17.json');
const github = open('github.2025-03-20..2025-04-13.jsonl');

/** The recorded page as a server whose clock stands still. */
function server(at: number | string): Server {
  const moment = typeof at === 'number' ? at : Date.parse(at);
  return (pathAndQuery) => {
    const [path = '', query = ''] = pathAndQuery.split('?');
    const answer = openai.answer(path, query, moment, '127.0.0.1:8123');
    return answer === null ? null : { status: answer.status, text: answer.body };
  };
}

function pageAt(at: number | string): Snapshot {
  return value(play(incidentio.poll(addressOf(ORIGIN)), ORIGIN, server(at)));
}

function historyAt(at: string, answers = server(at)): ReportedHistory {
  const now = Date.parse(at);
  const exchange = incidentio.history?.(addressOf(ORIGIN), now - 90 * DAY_MS, now);
  if (exchange === undefined) throw new Error('the format has no history');
  return value(play(exchange, ORIGIN, answers));
}

function openOn(page: Snapshot): readonly (readonly [string, string])[] {
  return page.incidents.map(({ title, status }) => [title, status] as const);
}

test('the shipped recordings are the captured ones', () => {
  const page = JSON.parse(
    readFileSync(join(FIXTURES, 'openai', 'page-data.2026-03-17T155605Z.json'), 'utf8'),
  ) as unknown;
  expect(JSON.parse(asset('openai.2025-12-17..2026-03-17.json'))).toEqual(page);
  const lines = asset('github.2025-03-20..2025-04-13.jsonl').trimEnd().split('\n');
  expect(lines).toHaveLength(25);
  for (const line of lines) {
    const { sha256, body } = JSON.parse(line) as { sha256: string; body: string };
    expect(createHash('sha256').update(body).digest('hex')).toBe(sha256);
  }
});

test('a recording knows its name and its stretch', () => {
  expect(openai.name).toBe('OpenAI, 2025-12-17 to 2026-03-17');
  expect(new Date(openai.startsAt).toISOString()).toBe('2025-12-17T00:00:00.000Z');
  expect(new Date(openai.endsAt).toISOString()).toBe('2026-03-17T15:56:05.805Z');
  expect(github.name).toBe('GitHub Status - Incident History, 2025-03-20 to 2025-04-13');
});

test('an incident begins when it was posted and ends with its impact', () => {
  expect(openOn(pageAt('2025-12-18T22:03:00Z'))).not.toContainEqual(['Unable to Login on Sora Web', 'investigating']);
  const during = pageAt('2025-12-18T22:10:00Z');
  expect(openOn(during)).toContainEqual(['Unable to Login on Sora Web', 'investigating']);
  expect(during.level).toBe('major_outage');
  const sora = during.components.find(({ id }) => id === '01JMXCAX0Q10KMN6TADJHQNBSJ');
  expect(sora).toMatchObject({ name: 'Login', level: 'major_outage' });
  expect(pageAt('2025-12-18T22:50:00Z')).toMatchObject({ level: 'operational', incidents: [] });
});

test('nothing is known before it was posted, even where its start was put earlier', () => {
  // The outage began on 16 December at 08:02, but was posted on 17 December at 21:45.
  expect(pageAt('2025-12-17T12:00:00Z').level).toBe('operational');
  const posted = pageAt('2025-12-17T22:00:00Z');
  expect(posted.level).toBe('partial_outage');
  expect(posted.incidents[0]?.startedAt).toBe(Date.parse('2025-12-16T08:02:00Z'));
});

test('a title without texts gets none', () => {
  for (let at = openai.startsAt; at < Date.parse('2026-03-17T02:00:00Z'); at += 31 * HOUR_MS) {
    for (const { updates } of pageAt(at).incidents) expect(updates).toEqual([]);
  }
});

test('the incident with texts goes the way its updates went', () => {
  const title = 'Elevated errors for sign-in and account creation';
  const statusAt = (at: string) => pageAt(at).incidents.find((incident) => incident.title === title)?.status ?? null;
  expect(statusAt('2026-03-17T03:05:00Z')).toBe(null);
  expect(statusAt('2026-03-17T03:10:00Z')).toBe('identified');
  expect(statusAt('2026-03-17T03:30:00Z')).toBe('monitoring');
  expect(statusAt('2026-03-17T04:15:00Z')).toBe(null);
  expect(statusAt('2026-03-17T05:00:00Z')).toBe('identified');
  expect(statusAt('2026-03-17T06:00:00Z')).toBe('monitoring');
  const past = historyAt('2026-03-17T04:15:00Z').incidents.find((incident) => incident.title === title);
  expect(past).toMatchObject({ status: 'resolved', resolvedAt: Date.parse('2026-03-17T04:09:53.478Z') });
  expect(past?.updates).toHaveLength(3);
});

test('no answer tells of what was still to come', () => {
  for (const at of ['2025-12-25T06:00:00Z', '2026-02-04T13:00:00Z', '2026-03-10T10:00:00Z']) {
    const now = Date.parse(at);
    const { effects, incidents, coverage, uptimes } = historyAt(at);
    expect(effects.length).toBeGreaterThan(5);
    expect(effects.filter(({ from, to }) => from > now || (to !== null && to > now))).toEqual([]);
    expect(incidents.flatMap(({ updates }) => updates).filter((update) => update.at > now)).toEqual([]);
    expect(effects.some(({ to }) => to === null)).toBe(true);
    expect(Math.min(...coverage.map(({ from }) => from))).toBe(openai.startsAt);
    expect(uptimes).toEqual([]);
  }
});

test('a component that came later is not there yet', () => {
  expect(pageAt('2026-03-09T12:00:00Z').groups.map(({ name }) => name)).toEqual(['APIs', 'ChatGPT', 'Sora']);
  expect(pageAt('2026-03-10T12:00:00Z').groups.map(({ name }) => name)).toContain('FedRAMP');
});

test('at the end the page is the recorded one, and all bars are those it drew', () => {
  const recorded = JSON.parse(asset('openai.2025-12-17..2026-03-17.json')) as { summary: object };
  const document = { kind: 'document', url: ORIGIN, status: 200, contentType: '' } as const;
  const whole = value(incidentio.read({ ...document, text: JSON.stringify({ summary: recorded.summary }) }));
  expect(pageAt(openai.endsAt)).toEqual(whole);
  const expected = capturesWithRows().find(({ name }) => name.startsWith('openai/'))?.expected;
  if (expected === undefined) throw new Error('the expected rows are gone');
  const asHost = (path: string) => server(openai.endsAt)(path.replace('status.example.com', '127.0.0.1:8123'));
  expect(checkRows(drawRows(asHost, expected.recorded_at), expected)).toMatchObject({ differences: [], uptimes: 4 });
});

test('the page for people says the same as the endpoints, and that it is a recording', () => {
  const at = '2026-02-04T13:00:00Z';
  const html: Server = (path) => (path === '/' ? server(at)('/') : null);
  expect(value(play(incidentio.poll(addressOf(ORIGIN)), ORIGIN, html))).toEqual(pageAt(at));
  expect(historyAt(at, html).effects).toEqual(historyAt(at).effects);
  expect(openai.answer('/', '', Date.parse(at), '')?.body).toContain('This is a recording');
  expect(
    incidentio.claim({ kind: 'document', url: ORIGIN, status: 200, contentType: '', text: bodyOf(html) }),
  ).not.toBe(null);
});

test('the series of feeds answers with the newest body recorded by then', () => {
  const at = (moment: string) => github.answer('/history.atom', '', Date.parse(moment), '')?.body ?? null;
  expect(at('2025-03-20T00:00:00Z')).toBe(null);
  expect(at('2025-03-20T05:00:00Z')).toContain('<updated>2025-03-20T02:06:10Z</updated>');
  expect(at('2025-04-01T00:00:00Z')).toContain('<updated>2025-03-31T02:55:30Z</updated>');
  expect(at('2030-01-01T00:00:00Z')).toBe(at('2025-04-13T05:00:00Z'));
  expect(github.answer('/api/v2/summary.json', '', github.endsAt, '')).toBe(null);
});

test.each(['', '{}', 'not a recording', '{"recorded_at":"2026-03-17T15:56:05Z"}', '[1]'])(
  '%j is no recording',
  (text) => {
    expect(openRecording(text)).toMatchObject({ ok: false, problem: expect.stringMatching(/\.$/) as unknown });
  },
);

function bodyOf(page: Server): string {
  const said = page('/');
  return said === null || typeof said === 'string' ? (said ?? '') : said.text;
}
