import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { z } from 'zod';
import { LEVELS } from '#core/model/level';
import { openRecording } from '#core/feeds/recordings/index';
import { defaultSettings } from '#core/settings/parse-settings';
import { openReplayServer, type ReplayServer } from '../../../src-main/cli/replay-server.ts';
import { dataFolder, fixture, run, start } from './harness.ts';

const NOW = '2026-02-17T12:00:00Z';

/** The recorded page as it was at that time, or at another. */
async function openPage(moment: () => string = () => NOW): Promise<ReplayServer> {
  const recording = openRecording(fixture('incidentio/openai/page-data.2026-03-17T155605Z.json'));
  if (!recording.ok) throw new Error(recording.problem);
  const clock = { now: () => Date.parse(moment()), wakeAt: () => () => undefined, timeZone: () => 'UTC' };
  const server = await openReplayServer(recording.value, clock, 0);
  if (!server.ok) throw new Error(server.problem);
  onTestFinished(() => server.value.close());
  return server.value;
}

const reading = z.enum([...LEVELS, 'unknown']);
const fraction = z.number().min(0).max(1);
const day = z.object({
  date: z.iso.date(),
  level: reading,
  seconds: z.record(z.enum(LEVELS), z.number().min(0)),
  uptimeFraction: fraction.nullable(),
  coverageFraction: fraction,
  vendorFill: z.string().nullable(),
  evidence: z.enum(['observed', 'reported', 'none']),
  incidents: z.array(z.string()),
});
const figures = {
  id: z.string(),
  name: z.string(),
  uptimeFraction: fraction.nullable(),
  coverageFraction: fraction,
  vendorUptimeFraction: fraction.nullable(),
  days: z.array(day),
};
const documented = z.object({
  service: z.string(),
  timeZone: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  uptime: z.object({ formula: z.string(), weights: z.record(z.enum(LEVELS), z.number().nullable()) }),
  components: z.array(z.object({ ...figures, group: z.string().nullable() })),
  groups: z.array(z.object(figures)),
});

test('history of an address is read now, in the documented shape, and nothing is added to what is watched', async () => {
  const { url } = await openPage();
  const folder = dataFolder();
  const args = ['--days', '30', '--tz', 'America/New_York', '--now', NOW, '--data-dir', folder];
  const { code, out, err } = await run('history', url, ...args, '--json');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  const history = documented.parse(JSON.parse(out));
  expect(history).toMatchObject({ service: 'OpenAI', timeZone: 'America/New_York', to: '2026-02-17' });
  expect(history.from).toBe('2026-01-19');
  for (const row of [...history.components, ...history.groups]) expect(row.days).toHaveLength(30);
  expect(history.components.some(({ group }) => group === 'ChatGPT')).toBe(true);
  expect(history.components.flatMap(({ days }) => days).some(({ incidents }) => incidents.length > 0)).toBe(true);
  expect(existsSync(join(folder, 'settings.json'))).toBe(false);
});

test('history, incidents and export of a watched page come from the store, also when the page has gone', async () => {
  const server = await openPage();
  const folder = dataFolder();
  const host = new URL(server.url).host;
  const page = { id: host, serviceId: null, name: 'Watched', url: server.url, formatId: 'incidentio' };
  const pages = [{ ...page, mutedComponentIds: [], muted: false }];
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, pages }));
  const common = ['--now', NOW, '--data-dir', folder];
  const first = await run('history', 'watched', '--tz', 'UTC', ...common, '--json');
  expect(first.code).toBe(0);
  await server.close();
  expect(await run('history', 'Watched', '--tz', 'UTC', ...common, '--json')).toEqual(first);
  expect((await run('history', server.url, '--tz', 'UTC', ...common, '--json')).code).toBe(0);

  const listed = await run('incidents', ...common, '--json');
  const { incidents } = JSON.parse(listed.out) as { incidents: { service: string; title: string }[] };
  expect(incidents.length).toBeGreaterThan(20);
  expect(incidents[0]?.service).toBe('Watched');
  expect((await run('incidents', 'watched', '--limit', '1', ...common)).out.trim().split('\n')).toHaveLength(1);

  for (const [format, beginning] of Object.entries({
    csv: 'date,',
    json: '{',
    ics: 'BEGIN:VCALENDAR',
    md: '# Watched',
  })) {
    const { code, out } = await run('export', 'watched', '--format', format, '--days', '40', ...common);
    expect(code).toBe(0);
    expect(out.startsWith(beginning)).toBe(true);
    expect(out).toContain('Shopping Research Feature Down');
  }
});

test('what was named once is watched from then on, and what its page drops stays in the history', async () => {
  let moment = NOW;
  const { url } = await openPage(() => moment);
  const folder = dataFolder();
  const known = async (where: string): Promise<number> => {
    const { out } = await run('incidents', url, '--now', moment, '--data-dir', where, '--json');
    return (JSON.parse(out) as { incidents: unknown[] }).incidents.length;
  };
  const serving = start('serve', '--page', url, '--data-dir', folder, '--now', NOW);
  await expect.poll(serving.out, { timeout: 10_000 }).toMatch(/^greenbar: http:\/\/127\.0\.0\.1:\d+\/#token=\S+\n$/);
  await expect.poll(() => known(folder)).toBeGreaterThan(20);
  serving.stop();
  expect(await serving.ended).toMatchObject({ code: 0, err: '' });
  const { pages } = JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8')) as { pages: { url: string }[] };
  expect(pages.map((page) => page.url)).toEqual([url]);
  moment = '2025-12-20T00:00:00Z';
  expect(await known(dataFolder())).toBeLessThan(20);
  expect(await known(folder)).toBeGreaterThan(20);
});

test('history for people is one row of blocks for each component', async () => {
  const { url } = await openPage();
  const { out } = await run('history', url, '--days', '7', '--tz', 'UTC', '--now', NOW, '--data-dir', dataFolder());
  expect(out).toMatch(/^OpenAI {2}2026-02-11 to 2026-02-17, days in UTC$/m);
  expect(out).toMatch(/^ {2}Codex +[█▇▅▃▁·]{7} +\d+\.\d\d %$/m);
  expect(out).toContain('▁ Major outage');
});

test.each([
  ['--days', '0'],
  ['--days', '1.5'],
  ['--days', '99999'],
  ['--tz', 'Mars/Olympus'],
  ['--tz', '+02:00'],
  ['--now', 'yesterday'],
  ['--now', '2026-02-30T25:00:00Z'],
])('%s %s is refused in one sentence', async (option, value) => {
  const { code, out, err } = await run('history', 'https://status.example/', option, value);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^greenbar: [^\n]+\.\n$/);
});

test('a new page that cannot be read is said in one sentence', async () => {
  const server = await openPage();
  await server.close();
  const { code, out, err } = await run('history', server.url, '--data-dir', dataFolder(), '--json');
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(err).toMatch(/^greenbar: [^\n]+\.\n$/);
});
