import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { PageState } from '#core/contract/app-state';
import type { CatalogueRow } from '#core/settings/catalogue';
import { defaultSettings } from '#core/settings/parse-settings';
import type { Settings } from '#core/settings/settings';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import type { Engine } from '../../../src-main/engine/engine.ts';
import { settle } from '../../fakes/fake-clock.ts';
import { createFakePorts, type FakePorts } from '../../fakes/fake-ports.ts';
import { ROOT } from '../../layers/source-files.ts';

const FIXTURES = join(ROOT, 'test/fixtures/feeds');
const EVENTS = readFileSync(join(FIXTURES, 'aws/aws/currentevents.2026-09-04.trimmed.json'), 'utf8');
const CLAUDE = readFileSync(join(FIXTURES, 'statuspage/claude/api-v2-summary.2026-09-15.quiet.json'), 'utf8');
const RECORDED_AT = Date.parse('2026-09-04T12:00:00Z');
const URL = 'https://health.aws.amazon.com/health/status';
const HOME = 'health.aws.amazon.com/health/status';

const plain: CatalogueRow = { id: 'aws', name: 'AWS', url: URL, formatId: 'aws', category: 'Cloud', aliases: [] };
const bahrain: CatalogueRow = { ...plain, id: 'bahrain', name: 'AWS Bahrain', choices: { region: 'me-south-1' } };
const newer: CatalogueRow = { ...plain, id: 'newer', name: 'Newer', choices: { region: 'us-east-1', zone: 'b' } };

interface World {
  readonly ports: FakePorts;
  readonly engine: Engine;
  readonly page: () => PageState | undefined;
}

/** A world in which only the events of AWS and one summary are served. */
function open(settings: Settings = defaultSettings): World {
  const ports = createFakePorts({
    now: RECORDED_AT,
    settings,
    respond: (url) => {
      if (url === 'https://health.aws.amazon.com/public/currentevents') return EVENTS;
      return url === 'https://status.claude.com/api/v2/summary.json' ? CLAUDE : undefined;
    },
  });
  const catalogue = [plain, bahrain, newer];
  const engine = createEngine(ports, { version: '0', clockSpeed: 1, catalogue });
  engine.start();
  return { ports, engine, page: () => engine.state().pages[0] };
}

async function watching(choices: Readonly<Record<string, string>>): Promise<World> {
  const world = open();
  await world.engine.handlers.addPage({ url: URL, name: null, formatId: 'aws', choices });
  await read(world);
  return world;
}

async function read({ engine }: World): Promise<void> {
  await settle();
  await engine.pollOnce();
  await settle();
}

test('a page that was looked at says what can be chosen, and is looked at again with the choice', async () => {
  const { engine } = open();
  const first = await engine.handlers.inspect({ url: URL });
  expect(first).toMatchObject({ ok: true, value: { level: 'partial_outage', problem: null } });
  expect(first.ok && first.value.options).toMatchObject([{ id: 'region', label: 'Region', value: '' }]);
  const east = await engine.handlers.inspect({ url: URL, choices: { region: 'us-east-1' } });
  expect(east).toMatchObject({ ok: true, value: { level: 'operational', options: [{ value: 'us-east-1' }] } });
  const none = await engine.handlers.inspect({ url: 'https://status.claude.com/' });
  expect(none).toMatchObject({ ok: true, value: { options: [] } });
  await engine.stop();
});

test('one that cannot be read with a choice still says what can be chosen', async () => {
  const { engine } = open();
  const wrong = await engine.handlers.inspect({ url: URL, choices: { region: 'atlantis-1' } });
  expect(wrong).toMatchObject({
    ok: true,
    value: {
      name: 'health.aws.amazon.com',
      level: 'unknown',
      components: [],
      problem: expect.stringMatching(/^Region cannot be “atlantis-1”/) as string,
      options: [{ id: 'region', value: 'atlantis-1' }],
    },
  });
  // Without options there is nothing to choose: the reason is all there is.
  const refused = await engine.handlers.inspect({ url: 'https://status.claude.com/', choices: { region: 'x' } });
  expect(refused).toEqual({
    ok: false,
    problem: 'There is no option “region” here: Atlassian Statuspage has no options.',
  });
  await engine.stop();
});

test('what was chosen is watched, and shown with the page', async () => {
  const { engine, ports, page } = await watching({ region: ' me-south-1 ' });
  expect(ports.saved().pages).toMatchObject([
    { id: `${HOME}?region=me-south-1`, serviceId: 'bahrain', name: 'AWS Bahrain', choices: { region: 'me-south-1' } },
  ]);
  expect(page()).toMatchObject({ level: 'partial_outage', options: [{ id: 'region', value: 'me-south-1' }] });
  const again = await engine.handlers.inspect({ url: URL, choices: { region: 'me-south-1' } });
  expect(again).toMatchObject({ ok: true, value: { alreadyWatched: true } });
  const other = await engine.handlers.inspect({ url: URL });
  expect(other).toMatchObject({ ok: true, value: { alreadyWatched: false } });
  await engine.stop();
});

test('a page is not added with a choice it does not offer', async () => {
  const { engine, ports } = open();
  const add = { url: URL, name: null, formatId: null };
  expect(await engine.handlers.addPage({ ...add, choices: { region: 'atlantis-1' } })).toMatchObject({ ok: false });
  expect(await engine.handlers.addPage({ ...add, choices: { zone: 'b' } })).toMatchObject({ ok: false });
  expect(ports.saved().pages).toEqual([]);
  // What a newer list chose for a newer version counts for nothing here, and what this version knows does.
  expect(await engine.handlers.addPage({ ...add, serviceId: 'newer' })).toMatchObject({ ok: true });
  expect(ports.saved().pages).toMatchObject([{ name: 'Newer', choices: { region: 'us-east-1' } }]);
  await engine.stop();
});

test('choosing otherwise polls at once, and what was before is found again', async () => {
  const world = await watching({ region: 'me-south-1' });
  const { engine, ports, page } = world;
  ports.http.asked.length = 0;
  const chosen = await engine.handlers.choose({
    pageId: `${HOME}?region=me-south-1`,
    choices: { region: 'us-east-1' },
  });
  expect(chosen).toEqual({ ok: true, value: { pageId: `${HOME}?region=us-east-1` } });
  await settle();
  expect(page()).toMatchObject({ freshness: 'waiting', level: 'unknown', options: [{ value: 'us-east-1' }] });
  await ports.clock.advance(60_000);
  expect(ports.http.asked).toContain('https://health.aws.amazon.com/public/currentevents');
  expect(page()).toMatchObject({ level: 'operational', freshness: 'fresh' });
  expect(ports.store.readHistory(`${HOME}?region=us-east-1`, { from: 0, to: RECORDED_AT * 2 }).incidents).toEqual([]);
  const back = await engine.handlers.choose({ pageId: `${HOME}?region=us-east-1`, choices: { region: 'me-south-1' } });
  expect(back).toEqual({ ok: true, value: { pageId: `${HOME}?region=me-south-1` } });
  expect(ports.saved().pages).toMatchObject([{ name: 'AWS Bahrain', serviceId: 'bahrain' }]);
  expect(ports.store.loadRecord(`${HOME}?region=me-south-1`)).not.toBeNull();
  expect(ports.shown).toEqual([]);
  await engine.stop();
});

test.each([
  ['of a page nobody watches', 'status.example.com', {}, 'That page is not watched.'],
  ['of an option there is not', HOME, { zone: 'b' }, 'There is no option “zone” here: AWS Health Dashboard has'],
  ['of a value there is not', HOME, { region: 'atlantis-1' }, 'Region cannot be “atlantis-1”; it is one of'],
])('a choice %s is refused in a sentence, and changes nothing', async (_what, pageId, choices, problem) => {
  const { engine, ports } = await watching({});
  const before = ports.saved();
  const chosen = await engine.handlers.choose({ pageId, choices });
  expect(chosen.ok ? '' : chosen.problem).toMatch(/^[^\n]+\.$/);
  expect(chosen.ok ? '' : chosen.problem).toContain(problem);
  expect(ports.saved()).toBe(before);
  await engine.stop();
});

test('a choice that makes it a page watched already is refused', async () => {
  const { engine } = await watching({});
  await engine.handlers.addPage({ url: URL, name: null, formatId: 'aws', choices: { region: 'eu-west-1' } });
  const chosen = await engine.handlers.choose({ pageId: HOME, choices: { region: 'eu-west-1' } });
  expect(chosen).toEqual({ ok: false, problem: 'That is watched already.' });
  await engine.stop();
});
