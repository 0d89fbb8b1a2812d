import { describe, expect, test } from 'vitest';
import { betterstack } from '#core/feeds/betterstack';
import { parseAddress } from '#core/model/address';
import type { ReportedHistory } from '#core/model/history';
import type { Snapshot } from '#core/model/snapshot';
import { warned } from './said-words.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const TOGETHER = captured('betterstack/together-ai/index-2026-09-04-history2days.json');
const BUILDJET = captured('betterstack/buildjet/page-good-2023-08-06.html');
const HOME = 'https://status.together.ai/';
const WEBSITE = '8475065';
const GPT = '8604811';

interface Raw {
  data: { attributes: Record<string, unknown> };
  included: { id: string; type: string; attributes: Record<string, unknown>; relationships?: unknown }[];
}

/** The capture with something in it changed. */
function changed(change: (index: Raw) => void): Snapshot {
  const index = JSON.parse(TOGETHER) as Raw;
  change(index);
  return valueOf(betterstack.read(documentOf(JSON.stringify(index), `${HOME}index.json`)));
}

function attributesOf({ included }: Raw, id: string): Record<string, unknown> {
  const found = included.find((row) => row.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found.attributes;
}

const REPORT = '941865';

test('resources stand in the order of their sections, under the names of these', () => {
  const { groups, components, page } = changed(() => undefined);
  expect(groups.map(({ name }) => name).slice(0, 2)).toEqual(['Website', 'Inference - Chat']);
  expect(components.slice(0, 3).map(({ name }) => name)).toEqual(['Website', 'Playground', 'OpenAI GPT OSS 120B']);
  expect(page).toEqual({ id: '197766', name: 'Together AI', url: HOME, timeZone: 'America/Los_Angeles' });
});

describe('the level', () => {
  test('is a partial outage while one resource is down, and a major one when all are', () => {
    const one = changed((index) => {
      attributesOf(index, WEBSITE)['status'] = 'downtime';
      index.data.attributes['aggregate_state'] = 'downtime';
    });
    expect([one.level, one.components[0]?.level]).toEqual(['partial_outage', 'major_outage']);
    const all = changed((index) => {
      for (const { type, attributes } of index.included)
        if (type === 'status_page_resource') attributes['status'] = 'downtime';
    });
    expect(all.level).toBe('major_outage');
  });

  test('of what is not monitored, or in a state nobody knows, is unknown', () => {
    const page = changed((index) => {
      attributesOf(index, WEBSITE)['status'] = 'not_monitored';
      attributesOf(index, GPT)['status'] = 'on_fire';
    });
    expect(page.components.filter(({ level }) => level === 'unknown').map(({ id }) => id)).toEqual([WEBSITE, GPT]);
    expect(warned(page).join()).toContain('“on_fire”');
  });
});

describe('a report', () => {
  const reported = (attributes: Record<string, unknown>) =>
    changed((index) => Object.assign(attributesOf(index, REPORT), { report_type: 'manual', ...attributes }));

  test('is open until it says resolved, whatever its end says', () => {
    const affected = [{ status_page_resource_id: GPT, status: 'degraded' }];
    const [open] = reported({ aggregate_state: 'degraded', affected_resources: affected }).incidents;
    expect(open).toMatchObject({ status: 'investigating', resolvedAt: null, impact: 'minor', componentIds: [GPT] });
    expect(open?.effects).toEqual([
      { componentId: GPT, level: 'degraded_performance', from: Date.parse('2026-07-03T04:00:59Z'), to: null },
    ]);
  });

  test('without an end ended with its last update', () => {
    const [over] = reported({ aggregate_state: 'resolved', ends_at: null }).incidents;
    expect(over?.resolvedAt).toBe(Date.parse('2026-07-03T06:59:00Z'));
  });

  test('of a maintenance is one, with its window', () => {
    const [maintenance] = changed(() => undefined).maintenances;
    expect(maintenance).toMatchObject({ status: 'completed', endsAt: Date.parse('2026-07-03T06:59:00Z') });
    expect(maintenance?.updates.map(({ text }) => text.slice(0, 20))).toEqual([
      'We will be performin',
      'Maintenance ended',
    ]);
    const running = changed((index) => {
      attributesOf(index, REPORT)['aggregate_state'] = 'maintenance';
      attributesOf(index, '8911095')['status'] = 'maintenance';
    });
    expect(running.maintenances[0]?.status).toBe('in_progress');
    expect(running.level).toBe('under_maintenance');
  });
});

test('the past comes as days with seconds of downtime, in the page’s own zone', () => {
  const address = valueOf(parseAddress(HOME));
  const asked = betterstack.history?.(address, 0, Date.parse('2026-09-04T12:00:00Z'));
  if (asked === undefined) throw new Error('no history');
  const history: ReportedHistory = valueOf(answerWith(asked, { [`${HOME}index.json`]: TOGETHER }).result);
  expect(history.days).toHaveLength(44);
  expect(history.timeZone).toBe('America/Los_Angeles');
  expect(history.days.filter(({ majorOutageSeconds }) => majorOutageSeconds > 0)).toHaveLength(7);
  expect(history.days.find(({ rowId, date }) => rowId === '8997896' && date === '2026-09-04')).toMatchObject({
    majorOutageSeconds: 2_309.454088,
    hasData: true,
  });
  expect(history.uptimes).toContainEqual({ rowId: GPT, uptimeFraction: 0.996842 });
  expect(history.effects.every(({ level }) => level === 'under_maintenance')).toBe(true);
});

test('where a page has no data, the page for people says how it is', () => {
  const address = valueOf(parseAddress('https://status.buildjet.com'));
  const { result, asked } = answerWith(betterstack.poll(address), { 'https://status.buildjet.com/': BUILDJET });
  const page = valueOf(result);
  expect(asked).toHaveLength(2);
  expect([page.level, page.headline, page.page.name]).toEqual(['operational', 'All services are online', 'BuildJet']);
  expect(page.components.map(({ name }) => name)).toEqual(['Website', 'Dashboard', 'GitHub Actions Job Execution']);
  expect(JSON.stringify(page)).not.toContain('csrf');
});
