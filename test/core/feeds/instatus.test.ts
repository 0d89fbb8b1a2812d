import { describe, expect, test } from 'vitest';
import { instatus } from '#core/feeds/instatus';
import { parseAddress } from '#core/model/address';
import { warned } from './said-words.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const SUMMARY = captured('instatus/perplexity/summary-2026-09.json');
const COMPONENTS = captured('instatus/perplexity/components-2026-09.json');
const EXAMPLE = captured('instatus/example/summary.documented.json');
const HOME = 'https://status.perplexity.com';
const poll = (answers: Readonly<Record<string, string>>) =>
  answerWith(instatus.poll(valueOf(parseAddress(HOME))), answers);
const read = (value: unknown) => valueOf(instatus.read(documentOf(JSON.stringify(value))));

test('a poll reads how the page is, and how each component is', () => {
  const { result, asked } = poll({ [`${HOME}/summary.json`]: SUMMARY, [`${HOME}/v3/components.json`]: COMPONENTS });
  const page = valueOf(result);
  expect(asked).toHaveLength(2);
  expect([page.level, page.page.name, page.components.map(({ name }) => name)]).toEqual([
    'operational',
    'Perplexity',
    ['Website', 'API', 'Computer'],
  ]);
  expect(page.componentsComplete).toBe(true);
});

test('components that cannot be read are missed, and said', () => {
  const page = valueOf(poll({ [`${HOME}/v3/summary.json`]: SUMMARY }).result);
  expect(page.componentsComplete).toBe(false);
  expect(warned(page).join()).toContain('The components could not be read');
  const emptied = poll({ [`${HOME}/summary.json`]: SUMMARY, [`${HOME}/v3/components.json`]: '{"components":[]}' });
  expect(valueOf(emptied.result).level).toBe('unknown');
});

test('times as JavaScript prints them, ids from links, and lengths in minutes are read', () => {
  const { incidents, maintenances } = valueOf(instatus.read(documentOf(EXAMPLE)));
  expect(incidents[0]).toMatchObject({
    id: 'cl4a8n3070721qtmzvts760c4',
    startedAt: Date.parse('2022-06-11T18:55:50Z'),
    status: 'investigating',
    impact: 'critical',
  });
  expect(maintenances[0]).toMatchObject({
    status: 'scheduled',
    endsAt: Date.parse('2022-06-11T19:55:54Z'),
    title: 'Database maintenance',
  });
});

describe('the level of a page', () => {
  const example = JSON.parse(EXAMPLE) as { page: Record<string, unknown>; activeIncidents: Record<string, unknown>[] };
  const levelWith = (status: string, impact: string) =>
    read({ page: { ...example.page, status }, activeIncidents: [{ ...example.activeIncidents[0], impact }] }).level;

  test.each([
    ['UP', 'OPERATIONAL', 'operational'],
    ['UNDERMAINTENANCE', 'OPERATIONAL', 'under_maintenance'],
    ['HASISSUES', 'OPERATIONAL', 'degraded_performance'],
    ['UP', 'DEGRADEDPERFORMANCE', 'degraded_performance'],
    ['HASISSUES', 'MINOROUTAGE', 'partial_outage'],
    ['SOMEMAJOROUTAGE', 'OPERATIONAL', 'partial_outage'],
    ['ALLMAJOROUTAGE', 'OPERATIONAL', 'major_outage'],
    ['ONFIRE', 'OPERATIONAL', 'unknown'],
  ])('in state %s with an incident of impact %s is %s', (status, impact, level) => {
    expect(levelWith(status, impact)).toBe(level);
  });

  test('follows its components', () => {
    const { components } = JSON.parse(COMPONENTS) as { components: Record<string, unknown>[] };
    const [first, ...others] = components;
    expect(read({ components: [{ ...first, status: 'MAJOROUTAGE' }, ...others] }).level).toBe('partial_outage');
  });
});

describe('groups', () => {
  const parent = { id: 'ckr4z0okb2328958dogagjw3rk1', name: 'Rooms', status: 'OPERATIONAL', isParent: true };
  const child = { id: 'ckr4z0okb2328958dogagjw3rk2', name: 'Video', status: 'DEGRADEDPERFORMANCE' };

  test('hold their children', () => {
    const page = read([
      { ...parent, children: [child] },
      { ...child, group: null },
    ]);
    expect(page.groups).toEqual([{ id: parent.id, name: 'Rooms' }]);
    expect(page.components).toEqual([
      { id: child.id, name: 'Video', groupId: parent.id, level: 'degraded_performance', description: null },
    ]);
  });

  test('are named by their children', () => {
    const page = read({ components: [{ ...child, group: { id: parent.id, name: 'Rooms' } }] });
    expect([page.groups, page.components[0]?.groupId]).toEqual([[{ id: parent.id, name: 'Rooms' }], parent.id]);
  });
});

test('the page for people serves where there is nothing else', () => {
  const page = captured('instatus/whereby/page-good-2026-03-16.html');
  const { result } = answerWith(instatus.poll(valueOf(parseAddress('https://wherebystatus.com'))), {
    'https://wherebystatus.com/': page,
  });
  expect(valueOf(result)).toMatchObject({ level: 'operational', page: { name: 'Whereby' }, incidentsListed: 'open' });
  const down = page.replaceAll('\\"status\\":\\"OPERATIONAL\\"', '\\"status\\":\\"MAJOROUTAGE\\"');
  expect(valueOf(instatus.read(documentOf(down))).level).toBe('major_outage');
  const emptied = page.replaceAll(/\\"components\\":\[[^]*?\\"children\\":\[\]\}\]/g, '\\"components\\":[]');
  expect(valueOf(instatus.read(documentOf(emptied))).level).toBe('unknown');
});
