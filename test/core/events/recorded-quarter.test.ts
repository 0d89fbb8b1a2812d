import { beforeAll, describe, expect, test } from 'vitest';
import type { Decision } from '#core/events/decision';
import { isOpen, type Snapshot } from '#core/model/snapshot';
import { HOUR_MS } from '#core/model/time';
import { openQuarter } from './recorded-openai.ts';
import { createTeller } from './teller.ts';

/** A recorded quarter of a real page, polled every hour, with a restart at every tenth poll. */
describe('a real quarter', () => {
  const decisions: Decision[] = [];
  const seenOpen = new Set<string>();
  const openAtFirst = new Set<string>();
  let last: Snapshot | null = null;

  beforeAll(() => {
    const { startsAt, endsAt, pageAt } = openQuarter();
    const teller = createTeller();
    for (let at = startsAt, polls = 1; at <= endsAt; at += HOUR_MS, polls += 1) {
      const page = pageAt(at, last);
      for (const { id } of page.incidents.filter(isOpen)) (last === null ? openAtFirst : seenOpen).add(id);
      decisions.push(...teller.poll(page, at));
      last = page;
      if (polls % 10 === 0) teller.restart();
    }
  }, 60_000);

  const told = (...kinds: readonly string[]): readonly string[] =>
    decisions.flatMap(({ outcome, record }) =>
      outcome === 'notify' && kinds.includes(record.event) ? [record.threadId.split(':').at(-1) ?? ''] : [],
    );

  test('tells of every incident that was open at a poll, and of none that was there at first', () => {
    const begun = new Set(told('incident_started'));
    expect(begun.size).toBeGreaterThan(40);
    expect([...begun].sort()).toEqual([...seenOpen].filter((id) => !openAtFirst.has(id)).sort());
  });

  test('tells of an incident twice only where it came back', () => {
    const begun = told('incident_started');
    const again = decisions.flatMap((decision) =>
      decision.outcome === 'notify' && decision.notice.notification.body.startsWith('Open again')
        ? [decision.threadId]
        : [],
    );
    const repeated = begun.filter((id, index) => begun.indexOf(id) !== index);
    expect(again.map((threadId) => threadId.split(':').at(-1)).sort()).toEqual(
      [...repeated, ...told('incident_reopened')].sort(),
    );
    expect(repeated).toEqual(['01KK9JA8JKQKDW1W24T09NHBYH']);
  });

  test('tells of every end as often as of a beginning, but for what is still open', () => {
    const openNow = last?.incidents.filter(isOpen).map(({ id }) => id) ?? [];
    const owed = [...told('incident_started', 'incident_reopened')].sort();
    expect([...told('incident_resolved'), ...openNow].sort()).toEqual(owed);
  });

  test('has nothing to say of components: incidents name them all', () => {
    expect(decisions.filter(({ record }) => record.event.startsWith('component'))).toEqual([]);
  });
});
