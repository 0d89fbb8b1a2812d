import { describe, expect, test } from 'vitest';
import type { Component } from '#core/model/snapshot';
import { isAnyMuted, sectionsOf, withMuted } from '../../src-renderer/views/add/component-sections.ts';
import { movedBy } from '../../src-renderer/views/add/list-keys.ts';

const part = (id: string, name: string, groupId: string | null): Component => {
  return { id, name, groupId, level: 'operational', description: null };
};
const groups = [
  { id: 'chat', name: 'ChatGPT' },
  { id: 'empty', name: 'Empty' },
];
const components = [
  part('1', 'Login', 'chat'),
  part('2', 'Voice', 'chat'),
  part('3', 'API', null),
  part('4', 'Lost', 'x'),
];

describe('the parts of a page', () => {
  const named = (typed: string) =>
    sectionsOf(groups, components, typed).map(({ group, parts }) => [group?.name, ...parts.map(({ name }) => name)]);

  test('stand under their groups in the order of the page; those of no known group come last', () => {
    expect(named('')).toEqual([
      ['ChatGPT', 'Login', 'Voice'],
      [undefined, 'API', 'Lost'],
    ]);
  });

  test('are found by a piece of their name, and a group by its own with all in it', () => {
    expect(named(' VOI ')).toEqual([['ChatGPT', 'Voice']]);
    expect(named('chat')).toEqual([['ChatGPT', 'Login', 'Voice']]);
    expect(named('nowhere')).toEqual([]);
  });

  test('are taken out and put back without a change to what was', () => {
    const before = new Set(['3']);
    const muted = withMuted(before, ['1', '2'], true);
    expect([...muted]).toEqual(['3', '1', '2']);
    expect([...withMuted(muted, ['3', '1'], false)]).toEqual(['2']);
    expect([...before]).toEqual(['3']);
    expect([isAnyMuted(muted, ['1', '9']), isAnyMuted(muted, ['9'])]).toEqual([true, false]);
  });
});

test('a list is walked within its ends, and other keys are left to the box', () => {
  expect(movedBy('ArrowDown', -1, 3)).toBe(0);
  expect(movedBy('ArrowUp', -1, 3)).toBe(0);
  expect(movedBy('PageDown', 0, 3)).toBe(2);
  expect(movedBy('ArrowUp', 2, 3)).toBe(1);
  expect(movedBy('ArrowDown', 0, 0)).toBeNull();
  expect(movedBy('a', 0, 3)).toBeNull();
});
