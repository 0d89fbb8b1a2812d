import { describe, expect, onTestFinished, test } from 'vitest';
import { NEUTRAL_URLS, neutralTarget } from '#core/probe/neutral';
import { NEUTRAL_PAGE, newProbeRecord } from '#core/probe/probe-record';
import { httpsProbe, targetKey, type ProbeTarget } from '#core/probe/probe-setting';
import type { ProbeOutcome, ProbeReading } from '#core/probe/reading';
import { defaultSettings, parseSettings } from '#core/settings/parse-settings';
import type { Settings, WatchedPage } from '#core/settings/settings';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openSqliteStore } from '../../../src-main/node/sqlite-store.ts';
import { answeredIn, failedWith } from '../../fakes/fake-prober.ts';
import { dataFolder, fixture, run, serveDocuments, start } from './harness.ts';

const QUIET = { body: fixture('statuspage/claude/api-v2-summary.2026-09-15.quiet.json') };
const TROUBLED = { body: fixture('statuspage/github/api-v2-summary.2020-05-22.minor-plus-scheduled.json') };
const summary = (served: { readonly body: string }) => ({ '/api/v2/summary.json': served });

/** A data folder in which these pages are watched. */
function watching(urls: Readonly<Record<string, string>>): string {
  const folder = dataFolder();
  const pages = Object.entries(urls).map(([name, url]): WatchedPage => {
    const id = new URL(url).host;
    return { id, serviceId: null, name, url, formatId: 'statuspage', mutedComponentIds: [], muted: false };
  });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, pages }));
  return folder;
}

describe('status', () => {
  test('is 0 when everything watched is operational', async () => {
    const folder = watching({ Quiet: await serveDocuments(summary(QUIET)) });
    const { code, out } = await run('status', '--data-dir', folder, '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ level: 'operational', services: [{ service: 'Quiet', failure: null }] });
  });

  test('says whose trouble it is by what a Greenbar that runs has probed', async () => {
    const url = await serveDocuments(summary(QUIET));
    const folder = watching({ Quiet: url });
    const probe = { ...httpsProbe('https://api.example/'), isOn: true };
    const [page] = parseSettings(JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'))).settings.pages;
    writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...defaultSettings, pages: [{ ...page, probe }] }));
    const asked = (...more: string[]) => run('status', '--data-dir', folder, '--now', '2025-03-25T12:00:00Z', ...more);
    expect((await asked()).out).toMatch(/^Quiet +Operational/);
    const store = await openSqliteStore(join(folder, 'history.sqlite'));
    if (!store.ok) throw new Error(store.problem);
    const now = Date.parse('2025-03-25T12:00:00Z');
    const made = (agoSeconds: number, outcome: ProbeOutcome): ProbeReading => ({
      ...outcome,
      at: now - agoSeconds * 1_000,
      pace: 'unjudged',
    });
    const keep = (pageId: string, target: ProbeTarget, outcome: ProbeOutcome): void => {
      const recent = [120, 60, 5].map((agoSeconds) => made(agoSeconds, outcome));
      store.value.store.writeProbe({
        record: { ...newProbeRecord(pageId, targetKey(target)), recent },
        reading: recent[0]!,
        spell: null,
      });
    };
    keep(page!.id, probe.target, failedWith('timeout'));
    for (const neutral of NEUTRAL_URLS) keep(NEUTRAL_PAGE, neutralTarget(neutral), answeredIn(20));
    store.value.store.close();
    expect((await asked()).out).toMatch(/It is them: Your probe of Quiet failed 3 of 3 while your network is fine/);
    const { code, out } = await asked('--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      services: [{ level: 'operational', verdict: { kind: 'them', reason: 'failing' } }],
    });
  });

  test('is 1 when something is not, even if something else cannot be read', async () => {
    const urls = { Bad: await serveDocuments(summary(TROUBLED)), Gone: await serveDocuments({}) };
    const { code, out } = await run('status', '--data-dir', watching(urls));
    expect(code).toBe(1);
    expect(out).toMatch(/^Bad +(Degraded|Partial outage)/m);
    expect(out).toMatch(/^Gone +Unknown +There is nothing at this address/m);
  });

  test('is 2 when it could not tell, and says of what', async () => {
    const urls = { Quiet: await serveDocuments(summary(QUIET)), Gone: await serveDocuments({}) };
    const folder = watching(urls);
    const { code, out } = await run('status', '--data-dir', folder, '--json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({ services: [{}, { service: 'Gone', level: 'unknown' }] });
    expect((await run('status', 'quiet', '--data-dir', folder)).code).toBe(0);
  });

  test('is 2, in words, when nothing is watched or nobody knows the name', async () => {
    const folder = dataFolder();
    const nothing = await run('status', '--data-dir', folder);
    expect(nothing).toMatchObject({ code: 2, out: '' });
    expect(nothing.err).toMatch(/^greenbar: No service is watched yet;.*\n$/);
    const stranger = await run('status', 'no-such-service', '--data-dir', folder, '--json');
    expect(stranger).toMatchObject({ code: 2, out: '' });
    expect(stranger.err).toMatch(/^greenbar: There is no service called “no-such-service”;.*\n$/);
  });

  test('reads an address that is not watched', async () => {
    const url = await serveDocuments(summary(TROUBLED));
    const { code, out } = await run('status', url, '--data-dir', dataFolder(), '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ services: [{ service: 'GitHub' }] });
  });
});

describe('wait, for the recorded quarter as it is played', () => {
  /** Where OpenAI is watched at a playback that begins in the middle of an outage. */
  async function playing(speed: number): Promise<string> {
    const replay = start('replay', 'openai', '--now', '2026-02-16T20:51:00Z', '--speed', String(speed));
    onTestFinished(() => replay.stop());
    await expect.poll(replay.out, { timeout: 15_000 }).toMatch(/^greenbar: http:\S+\n$/);
    const url = replay.out().slice('greenbar: '.length).trim();
    const folder = watching({ 'OpenAI.': url });
    const file = join(folder, 'settings.json');
    const settings = JSON.parse(readFileSync(file, 'utf8')) as Settings;
    const pages = settings.pages.map((page) => ({ ...page, serviceId: 'openai', formatId: 'incidentio' }));
    writeFileSync(file, JSON.stringify({ ...settings, pages }));
    return folder;
  }
  const wait = (folder: string, timeout: number) =>
    run('wait', 'openai', '--until', 'operational', '--interval', '1', '--timeout', `${timeout}`, '--data-dir', folder);

  test('ends when the outage does', async () => {
    // Half an hour a second: it takes a few.
    const folder = await playing(1_800);
    expect((await run('status', 'openai', '--data-dir', folder)).out).toContain('OpenAI.');
    expect(await wait(folder, 100)).toEqual({ code: 0, out: 'OpenAI.: Operational\n', err: '' });
  }, 120_000);

  test('ends with 1 when time is up before that', async () => {
    const { code, out, err } = await wait(await playing(1), 1);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/^greenbar: Time is up, and OpenAI\. is still at “[^”]+”\.\n$/);
  });
});

describe('wait', () => {
  test('ends with 0 once the level is reached', async () => {
    const url = await serveDocuments(summary(QUIET));
    const { code, out } = await run('wait', url, '--until', 'operational', '--data-dir', dataFolder(), '--json');
    expect({ code, answer: JSON.parse(out) as unknown }).toEqual({
      code: 0,
      answer: { service: 'Claude', level: 'operational', reached: true },
    });
  });

  test('goes on polling until it is', async () => {
    const documents = summary(TROUBLED);
    const url = await serveDocuments(documents);
    setTimeout(() => (documents['/api/v2/summary.json'] = QUIET), 500);
    const args = ['--until', 'operational', '--interval', '1', '--timeout', '20', '--data-dir', dataFolder()];
    expect(await run('wait', url, ...args)).toMatchObject({ code: 0, err: '' });
  });

  test('ends with 1 when time is up, and with 2 when nothing could be read', async () => {
    const args = ['--until', 'operational', '--interval', '1', '--timeout', '1', '--data-dir'];
    const late = await run('wait', await serveDocuments(summary(TROUBLED)), ...args, dataFolder());
    expect(late.code).toBe(1);
    expect(late.err).toMatch(/^greenbar: Time is up, and GitHub is still at “.+”\.\n$/);
    const folder = watching({ Gone: await serveDocuments({}) });
    expect(await run('wait', 'gone', ...args, folder)).toMatchObject({ code: 2, out: '' });
  });

  test('takes only levels', async () => {
    const { code, err } = await run('wait', 'x', '--until', 'fine');
    expect(code).toBe(2);
    expect(err).toContain('operational, under_maintenance');
  });
});
