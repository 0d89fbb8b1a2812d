import { describe, expect, it } from 'vitest';
import { freshness } from '#core/history/freshness';
import { newRecord, observe } from '#core/history/observe';
import { NO_TRAFFIC, type PageRecord } from '#core/history/page-record';
import type { FailureKind } from '#core/model/failure';
import type { Outcome } from '#core/poll/outcome';
import { component, MINUTE, snapshot, T0 } from './samples.ts';

const GOOD: Outcome = { kind: 'fresh', snapshot: snapshot([component('a')]) };

function bad(kind: FailureKind): Outcome {
  return { kind: 'failed', failure: { kind, reason: 'It went wrong.' } };
}

function after(...polls: readonly (readonly [minute: number, outcome: Outcome])[]): PageRecord {
  return polls.reduce(
    (record, [minute, outcome]) =>
      observe(record, outcome, T0 + minute * MINUTE, { intervalMs: MINUTE, traffic: NO_TRAFFIC }).record,
    newRecord('page'),
  );
}

describe('freshness', () => {
  it.each([
    ['waiting', 'before any poll', after(), 0],
    ['waiting', 'after failures only', after([0, bad('timeout')]), 1],
    ['fresh', 'after a reading', after([0, GOOD]), 1],
    ['aging', 'after a failure', after([0, GOOD], [1, bad('timeout')]), 1],
    ['fresh', 'after an unmodified answer', after([0, GOOD], [1, bad('timeout')], [2, { kind: 'not_modified' }]), 2],
    ['fresh', 'just within three intervals', after([0, GOOD]), 3],
    ['stale', 'after three missed intervals', after([0, GOOD]), 5],
    ['stale', 'while only timeouts come', after([0, GOOD], [1, bad('timeout')], [90, bad('timeout')]), 90],
    ['stale', 'on wrong shapes for less than an hour', after([0, GOOD], [1, bad('shape')], [50, bad('shape')]), 50],
    ['broken', 'on wrong shapes for an hour', after([0, GOOD], [1, bad('shape')], [61, bad('shape')]), 61],
    ['broken', 'on wrong shapes from the start', after([0, bad('shape')]), 60],
    [
      'stale',
      'on a wrong shape after a night offline',
      after([0, GOOD], [1, bad('offline')], [480, bad('shape')]),
      481,
    ],
    ['broken', 'once all components are gone', after([0, GOOD], [1, { kind: 'fresh', snapshot: snapshot([]) }]), 1],
  ] as const)('is %s %s', (expected, _when, record, minute) => {
    expect(freshness(record, T0 + minute * MINUTE, MINUTE)).toBe(expected);
  });
});
