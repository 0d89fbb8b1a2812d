import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diff } from '#core/events/diff';
import { LEVELS, type Reading } from '#core/model/level';
import type { Incident, Snapshot } from '#core/model/snapshot';
import { component, incident, maintenance, reading, update } from './samples.ts';

const kinds = (before: Snapshot | null, after: Snapshot): readonly string[] =>
  diff(before, after).map(({ kind }) => kind);

const resolved = { status: 'resolved', resolvedAt: 1_900_000_000_000 } as const;

test('the first reading is silent, whatever it shows', () => {
  expect(diff(null, reading({ Chat: 'major_outage' }, { incidents: [incident('a')] }))).toEqual([]);
});

describe('incidents', () => {
  const u2 = update('u2');
  const cases: readonly [string, readonly Incident[], readonly Incident[], readonly string[]][] = [
    ['new and open', [], [incident('a')], ['incident_started']],
    ['new and already closed', [], [incident('a', resolved)], ['incident_passed']],
    ['closed now', [incident('a')], [incident('a', resolved)], ['incident_resolved']],
    [
      'closed with a last update',
      [incident('a')],
      [incident('a', { ...resolved, updates: [update('u1'), u2] })],
      ['incident_resolved'],
    ],
    [
      'closed and then explained',
      [incident('a', resolved)],
      [incident('a', { ...resolved, status: 'postmortem' })],
      [],
    ],
    ['open again', [incident('a', resolved)], [incident('a', { status: 'identified' })], ['incident_reopened']],
    ['gone from the list', [incident('a')], [], []],
    ['worse', [incident('a')], [incident('a', { impact: 'critical' })], ['incident_escalated']],
    ['milder', [incident('a', { impact: 'major' })], [incident('a')], []],
    ['with a new update', [incident('a')], [incident('a', { updates: [update('u1'), u2] })], ['incident_updated']],
    [
      'with two new updates',
      [incident('a')],
      [incident('a', { updates: [update('u1'), u2, update('u3')] })],
      ['incident_updated', 'incident_updated'],
    ],
    ['with an edited text', [incident('a')], [incident('a', { updates: [update('u1', { text: 'Edited.' })] })], []],
    ['with an edited time', [incident('a')], [incident('a', { updates: [update('u1', { at: 1 })] })], []],
    ['with another title', [incident('a')], [incident('a', { title: 'Other words' })], []],
    ['with another status alone', [incident('a')], [incident('a', { status: 'monitoring' })], []],
    [
      'worse, with an update',
      [incident('a')],
      [incident('a', { impact: 'major', updates: [update('u1'), u2] })],
      ['incident_escalated', 'incident_updated'],
    ],
  ];

  test.each(cases)('%s', (_, before, after, expected) => {
    expect(kinds(reading({}, { incidents: before }), reading({}, { incidents: after }))).toEqual(expected);
  });

  test('are told in the order they began', () => {
    const events = diff(
      reading({}),
      reading({}, { incidents: [incident('late', { startedAt: 9 }), incident('early', { startedAt: 3 })] }),
    );
    expect(events.map((event) => ('incident' in event ? event.incident?.id : ''))).toEqual(['early', 'late']);
  });
});

describe('components', () => {
  const cases: readonly [string, Reading, Reading, boolean][] = [
    ['worse', 'operational', 'partial_outage', true],
    ['better', 'major_outage', 'operational', true],
    ['the same', 'partial_outage', 'partial_outage', false],
    ['no longer known', 'operational', 'unknown', false],
    ['known again', 'unknown', 'major_outage', false],
  ];
  test.each(cases)('%s', (_, from, to, isEvent) => {
    expect(kinds(reading({ Chat: from }), reading({ Chat: to }))).toEqual(isEvent ? ['component_changed'] : []);
  });

  test('name the open incident that names them', () => {
    const naming = incident('a', { componentIds: ['chat'] });
    const closed = incident('b', { componentIds: ['chat'], ...resolved, startedAt: naming.startedAt + 1 });
    const before = reading({ Chat: 'operational' }, { incidents: [naming, closed] });
    const after = reading({ Chat: 'partial_outage' }, { incidents: [naming, closed] });
    expect(diff(before, after)).toEqual([
      {
        kind: 'component_changed',
        component: component('Chat', 'partial_outage'),
        from: 'operational',
        to: 'partial_outage',
        incident: naming,
      },
    ]);
  });

  test.each([
    [true, false],
    [false, true],
  ])('of an incomplete list make no events (%s, %s)', (beforeComplete, afterComplete) => {
    const before = reading({ Chat: 'operational' }, { componentsComplete: beforeComplete });
    const after = reading({ Chat: 'major_outage' }, { componentsComplete: afterComplete });
    expect(diff(before, after)).toEqual([]);
  });

  test('that come or go are no events', () => {
    expect(diff(reading({ Chat: 'operational' }), reading({ Sora: 'major_outage' }))).toEqual([]);
  });

  test('whose id is given anew are still the same', () => {
    const renamed = { ...component('Chat', 'partial_outage'), id: '01XYZ' };
    const after = reading({}, { level: 'partial_outage', components: [renamed] });
    expect(diff(reading({ Chat: 'operational' }), after)).toMatchObject([
      { kind: 'component_changed', from: 'operational', to: 'partial_outage' },
    ]);
  });
});

describe('a page without components', () => {
  const page = (level: Reading, incidents: readonly Incident[] = []): Snapshot => reading({}, { level, incidents });

  test('has a level of its own', () => {
    expect(diff(page('operational'), page('major_outage'))).toEqual([
      { kind: 'page_changed', from: 'operational', to: 'major_outage' },
    ]);
  });

  test('leaves it to an incident to explain its level, at both ends', () => {
    expect(kinds(page('operational'), page('major_outage', [incident('a')]))).toEqual(['incident_started']);
    expect(kinds(page('major_outage', [incident('a')]), page('operational'))).toEqual([]);
  });

  test('with components, the page is silent', () => {
    const before = reading({ Chat: 'operational' });
    expect(diff(before, { ...before, level: 'major_outage' })).toEqual([]);
  });
});

describe('maintenances', () => {
  const on = (...maintenances: Snapshot['maintenances']): Snapshot => reading({}, { maintenances });
  const planned = maintenance('m');
  const running = maintenance('m', { status: 'in_progress' });
  const verifying = maintenance('m', { status: 'verifying' });
  const over = maintenance('m', { status: 'completed' });

  test.each([
    ['planned', on(), on(planned), ['maintenance_scheduled']],
    ['moved', on(planned), on(maintenance('m', { startsAt: 5 })), []],
    ['begun', on(planned), on(running), ['maintenance_started']],
    ['begun unplanned', on(), on(running), ['maintenance_started']],
    ['nearly over', on(running), on(verifying), []],
    ['over', on(verifying), on(over), ['maintenance_completed']],
    ['over when first seen', on(), on(over), []],
    ['gone', on(planned), on(), []],
  ])('%s', (_, before, after, expected) => {
    expect(kinds(before, after)).toEqual(expected);
  });
});

test('nothing happened between a reading and itself', () => {
  const levels = fc.dictionary(fc.constantFrom('Chat', 'Api', 'Sora'), fc.constantFrom<Reading>(...LEVELS, 'unknown'));
  fc.assert(
    fc.property(levels, fc.constantFrom<Reading>(...LEVELS, 'unknown'), (given, level) => {
      const same = reading(given, { level, incidents: [incident('a')], maintenances: [maintenance('m')] });
      expect(diff(same, structuredClone(same))).toEqual([]);
    }),
  );
});
