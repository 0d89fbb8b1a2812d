import { beforeEach, describe, expect, test } from 'vitest';
import { followService } from '#core/events/follow-service';
import { serviceThreadId } from '#core/events/thread-id';
import type { Snapshot } from '#core/model/snapshot';
import { incident, NOON, PAGE, reading, update } from './samples.ts';
import { createTeller, type Teller } from './teller.ts';

const fine = reading({ Chat: 'operational', Sora: 'operational' });
const mild = incident('a', { impact: 'none', title: 'Slow logins' });
const more = { ...mild, updates: [update('u1'), update('u2', { status: 'identified', text: 'Found it.' })] } as const;
const over = { ...more, status: 'resolved', resolvedAt: NOON } as const;
const showing = (...incidents: Snapshot['incidents']): Snapshot => ({ ...fine, incidents });

let teller: Teller;
let last: Snapshot = fine;

function poll(snapshot: Snapshot): void {
  last = snapshot;
  teller.poll(snapshot);
}

function follow(followed: boolean): void {
  const readThread = (threadId: string) => teller.thread(threadId);
  teller.write(followService({ pageId: PAGE.id, snapshot: last, readThread, now: NOON }, followed));
}

const isFollowed = (): boolean => teller.thread(serviceThreadId(PAGE.id))?.followed ?? false;

beforeEach(() => {
  teller = createTeller();
  teller.page = { ...PAGE, muted: true, minimumLevel: 'major_outage' };
  poll(fine);
});

describe('a followed service', () => {
  test('tells everything, muted and mild as it may be, until it is over, and unfollows itself', () => {
    follow(true);
    poll(showing(mild));
    poll(showing(more));
    expect(isFollowed()).toBe(true);
    poll(showing(over));
    expect(teller.shown.map(({ title, body }) => `${title} | ${body}`)).toEqual([
      'Example: Slow logins | Investigating\nWhat u1 says.',
      'Example: Slow logins | Identified: Found it.',
      expect.stringMatching(/^Example: Resolved: Slow logins/),
    ]);
    expect(isFollowed()).toBe(false);
    poll(showing(over, incident('b')));
    expect(teller.titles).toHaveLength(3);
  });

  test('followed while something is wrong, tells what comes, not what is there', () => {
    poll(showing(mild));
    follow(true);
    poll(showing(mild));
    expect(teller.titles).toEqual([]);
    poll(showing(over));
    expect(teller.titles).toEqual(['Example: Resolved: Slow logins']);
    expect(isFollowed()).toBe(false);
  });

  test('is over when everything on it is, components whose end waits to be confirmed included', () => {
    const down = reading({ Chat: 'partial_outage', Sora: 'operational' });
    poll(down);
    poll(down);
    follow(true);
    poll(fine);
    expect(isFollowed()).toBe(true);
    poll(fine);
    expect(teller.titles).toEqual(['Example: Chat works again']);
    expect(isFollowed()).toBe(false);
  });

  test('waits for the next trouble where there is none', () => {
    follow(true);
    poll(fine);
    poll(fine);
    expect(isFollowed()).toBe(true);
  });

  test('is left alone once it is no longer followed', () => {
    follow(true);
    follow(false);
    poll(showing(mild));
    expect(teller.titles).toEqual([]);
  });

  test('survives a restart', () => {
    follow(true);
    teller.restart();
    poll(showing(mild));
    teller.restart();
    poll(showing(over));
    expect(teller.titles).toHaveLength(2);
    expect(isFollowed()).toBe(false);
  });
});
