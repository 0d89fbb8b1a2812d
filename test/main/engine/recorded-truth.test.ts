import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { severity } from '#core/model/level';
import { openRecording } from '#core/feeds/recordings/index';
import { ROOT } from '../../layers/source-files.ts';
import { openQuarter } from '../../core/events/recorded-openai.ts';
import { openArchive } from './recorded-archive.ts';
import { playPage, type Play, type Told } from './recorded-truth.ts';

const FEEDS = join(ROOT, 'test/fixtures/feeds/statuspage');
const OUT = join(ROOT, 'out/test');
const SEED = Number(process.env['GREENBAR_SEED'] ?? 20_261_123);

/** Mulberry32: small, and the same everywhere. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const ARCHIVES = [
  ['Atlassian', 'atlassian/incidents-archive.2019-05-07..2025-03-04.json'],
  ['Claude', 'claude/incidents-archive.2026-07-16..2026-08-20.json'],
  ['Cloudflare', 'cloudflare/incidents-archive.2026-07-29..2026-08-22.json'],
  ['Datadog', 'datadog/incidents-archive.2025-10-14..2026-08-06.json'],
  ['Stripe', 'stripe/incidents-archive.2025-12-22..2026-08-16.json'],
] as const;

/** A text is edited every seven hours, without anything new in it. */
const editedAt = (at: number): number => Math.floor(at / (7 * 3_600_000)) % 5;

function github(isSeldomSeen: boolean): Play {
  const text = readFileSync(join(ROOT, 'assets/recordings/github.2025-03-20..2025-04-13.jsonl'), 'utf8');
  const recording = openRecording(text);
  if (!recording.ok) throw new Error(recording.problem);
  const moments = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => Date.parse((JSON.parse(line) as { at: string }).at));
  const answer: Play['answer'] = (path, at) => {
    const said = recording.value.answer(path, '', Math.max(at, moments[0] ?? at), 'www.githubstatus.com');
    return said === null ? undefined : { status: said.status, text: said.body, contentType: said.contentType };
  };
  const url = 'https://www.githubstatus.com/';
  return { name: 'GitHub', url, formatId: 'statuspage', moments, answer, isSeldomSeen };
}

function openai(): Play {
  const { startsAt, endsAt, historyAt, answer } = openQuarter();
  const { incidents, effects } = historyAt(endsAt, 95);
  const moments = [
    ...incidents.flatMap(({ startedAt, resolvedAt, updates }) => [
      startedAt,
      resolvedAt ?? startedAt,
      ...updates.map(({ at }) => at),
    ]),
    ...effects.flatMap(({ from, to }) => [from, to ?? from]),
  ].filter((at) => at > startsAt && at < endsAt);
  return {
    name: 'OpenAI',
    url: 'https://status.openai.com/',
    formatId: 'incidentio',
    moments: [startsAt, ...new Set(moments)].sort((a, b) => a - b),
    answer: (path, at) => answer(path, Math.max(at, startsAt), 'status.openai.com'),
  };
}

const plays: readonly (readonly [string, () => Play])[] = [
  ...ARCHIVES.map(([name, file]) => [name, () => openArchive(join(FEEDS, file), name, editedAt)] as const),
  ['GitHub', () => github(false)],
  ['OpenAI', openai],
];

const printed: string[] = [];
afterAll(() => {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(join(OUT, 'recorded-truth.txt'), printed.join('\n'));
});

/** How often something changed from one reading to the next, not counting what the first one shows. */
function turns(readings: Told['readings'], incidentId: string): { readonly opened: number; readonly closed: number } {
  let [opened, closed] = [0, 0];
  readings.forEach((open, index) => {
    const before = readings[index - 1];
    if (before === undefined || before.has(incidentId) === open.has(incidentId)) return;
    if (open.has(incidentId)) opened += 1;
    else closed += 1;
  });
  return { opened, closed };
}

describe.each(plays)('%s', (name, openPlay) => {
  let told: Told;
  const count = (incidentId: string, ...events: readonly string[]): number =>
    told.decisions.filter(({ threadId, event, outcome }) => {
      return outcome === 'notified' && threadId.endsWith(`:${incidentId}`) && events.includes(event);
    }).length;

  beforeAll(async () => {
    const startedAt = performance.now();
    told = await playPage(openPlay(), randomFrom(SEED));
    const faults = Object.entries(told.faults)
      .map(([fault, often]) => `${often} × ${fault}`)
      .join(', ');
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    printed.push(
      `## ${name}: ${told.polls} requests, ${told.readings.length} readings, ${told.shown.length} notifications; seed ${SEED}; ${faults}; ${seconds} s`,
      ...told.shown.map(
        ({ at, notification: { title, body } }) =>
          `${new Date(at).toISOString().slice(0, 16)}Z  ${title}  |  ${body.replaceAll('\n', ' / ')}`,
      ),
      '',
    );
  }, 60_000);

  test('every incident is told as often as it was seen to begin, and its end as often as it was seen to end', () => {
    const first = told.readings[0] ?? new Set();
    const seen = new Set(told.readings.flatMap((open) => [...open]));
    expect(seen.size > 3 || name.startsWith('GitHub')).toBe(true);
    for (const id of seen) {
      const { opened, closed } = turns(told.readings, id);
      const owed = first.has(id) ? closed - 1 : closed;
      expect([id, count(id, 'incident_started', 'incident_reopened')]).toEqual([id, opened]);
      expect([id, count(id, 'incident_resolved')]).toEqual([id, owed]);
    }
  });

  test('what was never seen open is told only to those who were away, and once', () => {
    const seen = new Set(told.readings.flatMap((open) => [...open]));
    const passed = told.notices.filter(({ event }) => event === 'incident_passed');
    const ids = passed.map(({ notification }) => notification.target.incidentId ?? '');
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => seen.has(id))).toEqual([]);
    expect(passed.filter(({ waitsFor }) => waitsFor !== 'absence')).toEqual([]);
  });

  test('everything decided was shown', () => {
    expect(told.unsaid).toBe(0);
    expect(told.shown.length).toBeLessThanOrEqual(told.notices.length);
    expect(told.decisions.filter(({ outcome }) => outcome === 'notified').length).toBeGreaterThanOrEqual(
      told.notices.length,
    );
  });

  test('no matter is told twice at one level, and no end without its beginning', () => {
    const levels = new Map<string, number>();
    for (const { event, tone, level, notification } of told.notices) {
      if (event === 'incident_passed' || tone === 'notice') continue;
      const before = levels.get(notification.threadId);
      if (tone === 'trouble') {
        const isAgain = event === 'incident_reopened' || notification.body.startsWith('Open again');
        expect(before === undefined || isAgain || severity(level) > before, `${notification.title} twice`).toBe(true);
        levels.set(notification.threadId, severity(level));
      }
      if (tone !== 'better') continue;
      const wasOpenAtFirst = told.readings[0]?.has(notification.target.incidentId ?? '') ?? false;
      expect(before !== undefined || wasOpenAtFirst, `${notification.title} without a beginning`).toBe(true);
      levels.delete(notification.threadId);
    }
  });

  test('no update is told twice, and an edit is none', () => {
    const counts = new Map<string, number>();
    for (const { event, notification } of told.notices) {
      if (event !== 'incident_updated') continue;
      counts.set(notification.threadId, (counts.get(notification.threadId) ?? 0) + 1);
    }
    for (const [threadId, often] of counts) {
      const updateIds = new Set(told.threads.find((thread) => thread.threadId === threadId)?.updateIds);
      // The first came with the beginning.
      expect(often).toBeLessThan(updateIds.size);
    }
  });
});

test('with every text edited every seven hours the very same is told as without', async () => {
  const file = 'stripe/incidents-archive.2025-12-22..2026-08-16.json';
  const tell = async (edits: (at: number) => number): Promise<readonly string[]> => {
    const { notices } = await playPage(openArchive(join(FEEDS, file), 'Stripe', edits), randomFrom(SEED));
    return notices.map(({ at, event, notification }) => `${at} ${event} ${notification.threadId}`);
  };
  const plain = await tell(() => 0);
  expect(plain.length).toBeGreaterThan(50);
  expect(await tell(editedAt)).toEqual(plain);
}, 60_000);

test('a feed that is looked at all day and names only what is over tells nobody', async () => {
  const { notices, shown, incidents } = await playPage(github(false), () => 0.5);
  expect(incidents).toBeGreaterThan(30);
  expect(notices).toEqual([]);
  expect(shown).toEqual([]);
}, 60_000);

test('a feed that is looked at once a day brings one digest a day at most', async () => {
  const { shown, notices } = await playPage(github(true), () => 0.5);
  expect(notices.length).toBeGreaterThan(10);
  expect(shown.length).toBeGreaterThan(5);
  expect(shown.every(({ notification }) => notification.title.startsWith('While you were away: '))).toBe(true);
  const days = shown.map(({ at }) => new Date(at).toISOString().slice(0, 10));
  expect(new Set(days).size).toBe(days.length);
}, 60_000);
