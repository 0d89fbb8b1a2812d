import { describe, expect, test } from 'vitest';
import { cachet } from '#core/feeds/cachet';
import { warned } from './said-words.ts';
import { addressOf, play } from './serve-capture.ts';
import { documentOf, valueOf } from './support.ts';

const ORIGIN = 'https://status.example.com';

/** The smallest lists the two versions' own source sends. */
const plain = (status: number, more: object = {}) => ({
  meta: { pagination: { links: { next_page: null, previous_page: null } } },
  data: [
    { id: 1, name: 'API', description: '', status, status_name: 'as translated', group_id: 0, enabled: true, ...more },
  ],
});
const wrapped = (value: number) => ({
  data: [
    {
      id: '1',
      type: 'components',
      attributes: { name: 'API', description: null, status: { human: 'as translated', value }, enabled: true },
      relationships: { group: { data: { id: '7', type: 'componentGroups' } } },
    },
  ],
  included: [{ id: '7', type: 'componentGroups', attributes: { name: 'Core' } }],
  links: { next: null },
});
const read = (value: object) => valueOf(cachet.read(documentOf(JSON.stringify(value))));

test.each([
  [0, 'unknown'],
  [1, 'operational'],
  [2, 'degraded_performance'],
  [3, 'partial_outage'],
  [4, 'major_outage'],
  [5, 'unknown'],
  [6, 'under_maintenance'],
])('state %i of a component is %s, in both versions', (status, level) => {
  expect(read(plain(status)).components).toMatchObject([{ id: '1', name: 'API', groupId: null, level }]);
  const snapshot = read(wrapped(status));
  expect(snapshot.components).toMatchObject([{ id: '1', groupId: '7', level }]);
  expect(snapshot.groups).toEqual([{ id: '7', name: 'Core' }]);
});

test('another state is unknown, and said', () => {
  expect(read(plain(9))).toMatchObject({
    level: 'unknown',
    warnings: expect.arrayContaining([{ key: 'unknown_word', what: 'component', word: '9' }]) as unknown,
  });
});

test('its lists are claimed, others’ are not', () => {
  const claim = (value: object) => cachet.claim(documentOf(JSON.stringify(value)))?.confidence ?? 0;
  expect(claim(plain(1))).toBeGreaterThan(0.9);
  expect(claim(wrapped(1))).toBeGreaterThan(0.9);
  expect(claim({ data: [] })).toBe(0);
  expect(claim({ data: [{ id: 1, name: 'API', status: 1 }] })).toBe(0);
});

describe('a poll', () => {
  const event = (more: object) => ({
    data: [{ id: 5, name: 'Slow', message: '**Slow** answers', visible: true, human_status: 'as translated', ...more }],
  });
  const server = (incident: object) => (path: string) => {
    if (path.startsWith('/api/v1/components')) return JSON.stringify(plain(2));
    return path.startsWith('/api/v1/incidents') ? JSON.stringify(event(incident)) : null;
  };

  test.each([
    [1, 'investigating'],
    [2, 'identified'],
    [3, 'monitoring'],
  ])('tells an incident of status %i as %s and open', (status, word) => {
    const incident = { status, component_id: 1, created_at: '2020-03-01 10:00:00', updated_at: '2020-03-01 10:30:00' };
    const snapshot = valueOf(play(cachet.poll(addressOf(ORIGIN)), ORIGIN, server(incident)));
    expect(snapshot.level).toBe('degraded_performance');
    expect(snapshot.incidents).toMatchObject([
      { title: 'Slow', status: word, startedAt: Date.UTC(2020, 2, 1, 10), resolvedAt: null, componentIds: ['1'] },
    ]);
    expect(snapshot.incidents[0]?.updates[0]?.text).toBe('Slow answers');
  });

  test('tells when an incident was fixed', () => {
    const updates = [{ id: 8, status: 4, message: 'Fixed', created_at: '2020-03-01 11:00:00' }];
    const incident = {
      status: 4,
      component_id: 0,
      occurred_at: '2020-03-01 10:00:00',
      updated_at: '2020-04-01',
      updates,
    };
    const snapshot = valueOf(play(cachet.poll(addressOf(ORIGIN)), ORIGIN, server(incident)));
    expect(snapshot.incidents).toMatchObject([
      { status: 'resolved', resolvedAt: Date.UTC(2020, 2, 1, 11), componentIds: [] },
    ]);
  });

  test('turns to version 3 where version 2 does not answer', () => {
    const asked: string[] = [];
    const snapshot = valueOf(
      play(cachet.poll(addressOf(ORIGIN)), ORIGIN, (path) => {
        asked.push(path);
        return path.startsWith('/api/components') ? JSON.stringify(wrapped(1)) : null;
      }),
    );
    expect(snapshot).toMatchObject({ level: 'operational', componentsComplete: true });
    expect(warned(snapshot)).toContain('The list of incidents could not be read.');
    expect(asked[1]).toBe('/api/components?per_page=100&include=group');
  });

  test('of a page that needs a login is refused', () => {
    const result = play(cachet.poll(addressOf(ORIGIN)), ORIGIN, () => ({ status: 401, text: '' }));
    expect(result).toMatchObject({ ok: false, problem: { kind: 'not_public' } });
  });
});
