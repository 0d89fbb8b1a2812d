import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { joinComponents, joinGroups, rejoinComponents } from '#core/history/join-components';
import { planMove } from '#core/history/page-move';
import type { Component, Snapshot } from '#core/model/snapshot';
import { component, incident, MINUTE, snapshot, T0 } from './samples.ts';

/** `A/Login` is the component Login in the group A. Ids begin with `prefix`. */
function page(prefix: string, names: readonly string[], over: Partial<Snapshot> = {}): Snapshot {
  const groups = new Map<string, string>();
  const components = names.map((name, index): Component => {
    const [group, leaf] = name.includes('/') ? name.split('/') : [null, name];
    if (group != null) groups.set(group, `${prefix}-${group}`);
    const groupId = group == null ? null : `${prefix}-${group}`;
    return component(`${prefix}${index}`, 'operational', { name: leaf, groupId });
  });
  return snapshot(components, { groups: [...groups].map(([name, id]) => ({ id, name })), ...over });
}

function joined(before: readonly string[], after: readonly string[]): readonly (readonly [string, string])[] {
  const pairs = joinComponents(page('o', before), page('n', after));
  return [...pairs].map(
    ([from, to]) => [before[Number(from.slice(1))] ?? '', after[Number(to.slice(1))] ?? ''] as const,
  );
}

describe('components are joined', () => {
  test.each([
    ['by group and name', ['A/Login', 'B/Login'], ['B/Login', 'A/Login'], ['A/Login=A/Login', 'B/Login=B/Login']],
    [
      'by name alone where groups changed',
      ['A/Login', 'Chat'],
      ['Login', 'New/Chat'],
      ['A/Login=Login', 'Chat=New/Chat'],
    ],
    ['not where a name could be either', ['Login'], ['A/Login', 'B/Login'], []],
    ['not where two could be the one', ['A/Login', 'B/Login'], ['Login'], []],
    ['where one of two is where it was', ['A/Login', 'B/Login'], ['A/Login', 'C/Login'], ['A/Login=A/Login']],
    ['whatever the case and the spaces', ['API  Gateway '], ['Api gateway'], ['API  Gateway =Api gateway']],
    ['not where the same full name stands twice', ['A/Login', 'A/Login'], ['A/Login'], []],
  ])('%s', (_case, before, after, expected) => {
    expect(joined(before, after).map(([from, to]) => `${from}=${to}`)).toEqual(expected);
  });

  test('by id where the page kept its own', () => {
    const own = { page: { id: 'same', name: 'Example', url: 'https://example.com/', timeZone: null } };
    expect([...joinComponents(page('o', ['Old name', 'X'], own), page('o', ['New name', 'X'], own))]).toEqual([
      ['o0', 'o0'],
      ['o1', 'o1'],
    ]);
  });

  test('never two to one, never one to two, and never with another name', () => {
    const names = fc.array(fc.constantFrom('A', 'B', 'g/A', 'g/B', 'h/A', ' a '), { maxLength: 8 });
    fc.assert(
      fc.property(names, names, (before, after) => {
        const pairs = joinComponents(page('o', before), page('n', after));
        expect(new Set(pairs.values()).size).toBe(pairs.size);
        const plain = (name: string): string => (name.split('/').at(-1) ?? '').trim().toLowerCase();
        for (const [from, to] of joined(before, after)) expect(plain(from)).toBe(plain(to));
      }),
    );
  });

  test('groups by their names', () => {
    expect([...joinGroups(page('o', ['A/x', 'B/x']), page('n', ['A/y', 'C/y']))]).toEqual([['o-A', 'n-A']]);
  });

  test('on one page only those whose id has gone, and only where the lists are complete', () => {
    const before = page('o', ['A', 'B']);
    const after = {
      ...before,
      components: [component('o0', 'operational', { name: 'A' }), component('x', 'operational', { name: 'B' })],
    };
    expect([...rejoinComponents(before, after)]).toEqual([['o1', 'x']]);
    expect([...rejoinComponents(before, { ...after, componentsComplete: false })]).toEqual([]);
    expect([...rejoinComponents(before, before)]).toEqual([]);
  });
});

describe('a move', () => {
  test('gives the last reading the ids of the new home, and sets apart those it cannot join', () => {
    const before = page('n', ['A/Chat', 'Gone', 'Voice']);
    const after = page('n', ['Voice', 'A/Chat']);
    const { renames, components, before: last } = planMove(before, after, T0);
    expect([...components]).toEqual([
      ['n0', 'n1'],
      ['n2', 'n0'],
    ]);
    expect(renames.rows.get('n1')).toBe('before:n1');
    expect(last.components.map(({ id, name }) => [id, name])).toEqual([
      ['n1', 'Chat'],
      ['before:n1', 'Gone'],
      ['n0', 'Voice'],
    ]);
  });

  test('knows what ran already, by its title or by when it began', () => {
    const before = snapshot([component('a')], {
      incidents: [
        incident('o1', { title: 'Slow answers', impact: 'minor' }),
        incident('o2', { title: 'Not named any more' }),
        incident('o3', { title: 'Over', status: 'resolved', resolvedAt: T0 }),
      ],
    });
    const update = (id: string, at: number) => ({ id, at, status: 'investigating', text: '' });
    const after = snapshot([component('b')], {
      incidents: [
        incident('n1', {
          title: 'Slow answers',
          impact: 'major',
          updates: [update('u1', T0), update('u2', T0 + 9 * MINUTE)],
        }),
        incident('n4', { title: 'Imported', startedAt: T0 - MINUTE }),
        incident('n5', { title: 'New', startedAt: T0 + 2 * MINUTE }),
      ],
    });
    const { renames, before: last } = planMove(before, after, T0 + MINUTE);
    expect([...renames.incidents]).toEqual([['o1', 'n1']]);
    expect(last.incidents.map(({ id, impact, updates }) => [id, impact, updates.length])).toEqual([
      ['n1', 'minor', 1],
      ['n4', 'minor', 0],
      ['o2', 'minor', 0],
    ]);
  });
});
