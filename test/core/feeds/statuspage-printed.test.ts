import { describe, expect, test } from 'vitest';
import { statuspage } from '#core/feeds/statuspage';
import type { Snapshot } from '#core/model/snapshot';
import { warned } from './said-words.ts';
import { captured, captures, documentOf, valueOf } from './support.ts';

const OPEN_FEED = 'statuspage/github/history.2023-02-08.maintenance-and-incident-open.atom';
const CLOSED_FEED = 'statuspage/github/history.2025-04-18.scheduled-maintenance.atom';

const at = (iso: string): number => Date.parse(iso);
const readCapture = (path: string): Snapshot => valueOf(statuspage.read(documentOf(captured(path))));

describe('the feed', () => {
  test('an incident starts at the oldest date in its text, in the year of its entry', () => {
    const feed = readCapture(OPEN_FEED);
    const [open] = feed.incidents;
    expect(open).toMatchObject({ id: 'cmsz976yn1km', status: 'investigating', resolvedAt: null });
    expect(open?.startedAt).toBe(at('2023-02-07T21:30:00Z'));
    expect(open?.updates.at(-1)?.at).toBe(at('2023-02-08T03:55:00Z'));
  });

  test('an open incident is at least degraded, with a word that no severity is stated', () => {
    const feed = readCapture(OPEN_FEED);
    expect(feed.level).toBe('degraded_performance');
    expect(warned(feed).join()).toContain('no severity');
    expect(feed.componentsComplete).toBe(false);
  });

  test('without an open incident the level is said to mean only that', () => {
    const feed = readCapture(CLOSED_FEED);
    expect(feed.level).toBe('operational');
    expect(warned(feed).join()).toContain('no open incident');
  });

  test('scheduled events are maintenances with their window, also once they are over', () => {
    expect(readCapture(OPEN_FEED).maintenances).toMatchObject([
      { status: 'scheduled', startsAt: at('2023-02-08T22:00:00Z'), endsAt: at('2023-02-09T13:00:00Z') },
    ]);
    expect(readCapture(CLOSED_FEED).maintenances.map(({ status }) => status)).toEqual([
      'scheduled',
      'completed',
      'completed',
    ]);
  });

  test('a closing label anywhere closes, though another stands above it', () => {
    const text = captured(CLOSED_FEED);
    const [incident] = readCapture(CLOSED_FEED).incidents;
    const swapped = text.replace(
      /(<title>Incident with Pull Requests<\/title>[^]*?&lt;strong&gt;)Resolved([^]*?&lt;strong&gt;)Update/,
      '$1Update$2Resolved',
    );
    expect(swapped).not.toBe(text);
    const [again] = valueOf(statuspage.read(documentOf(swapped))).incidents;
    expect([incident?.status, again?.id, again?.status]).toEqual(['resolved', incident?.id, 'resolved']);
  });

  test('a text that runs over New Year has each date in its own year', () => {
    const turned = captured(OPEN_FEED)
      .replaceAll('2023-02-08T03:55:32Z', '2023-01-01T03:55:32Z')
      .replaceAll(/Feb (&lt;var data-var='date'&gt;) 8/g, 'Jan $1 1')
      .replaceAll(/Feb (&lt;var data-var='date'&gt;) 7/g, 'Dec $131');
    const open = valueOf(statuspage.read(documentOf(turned))).incidents.find(({ id }) => id === 'cmsz976yn1km');
    expect(open?.startedAt).toBe(at('2022-12-31T21:30:00Z'));
    expect(open?.updates.at(-1)?.at).toBe(at('2023-01-01T03:55:00Z'));
  });

  test('the daily series never loses an incident it still names, and never changes the id of an update', () => {
    const days = captures().filter(({ name }) => name.includes('history-atom.daily'));
    expect(days).toHaveLength(25);
    const starts = new Map<string, number>();
    for (const { document } of days) {
      for (const { id, startedAt, updates } of valueOf(statuspage.read(document)).incidents) {
        expect(starts.get(id) ?? startedAt).toBe(startedAt);
        starts.set(id, startedAt);
        for (const update of updates) expect(update.id.startsWith(`${id}/`)).toBe(true);
      }
    }
    expect(starts.size).toBeGreaterThan(25);
  });

  test('broken off anywhere it is no feed', () => {
    const text = captured(CLOSED_FEED).trimEnd();
    for (let cut = 1; cut < 20; cut += 1) {
      const read = statuspage.read(documentOf(text.slice(0, Math.floor((text.length * cut) / 20))));
      expect(read).toMatchObject({ ok: false, problem: { kind: 'shape' } });
    }
  });
});

describe('the page people see', () => {
  test('an open incident has its updates, in the zone they are printed in', () => {
    const [open] = readCapture('statuspage/trello/page.2021-10-18.html').incidents;
    expect(open).toMatchObject({ impact: 'major', status: 'monitoring', resolvedAt: null });
    expect(open?.startedAt).toBe(at('2021-10-18T09:23:00-04:00'));
    expect(open?.updates[0]?.text).toMatch(/^Trello is currently slow or unavailable\.\n\nOur engineering team/);
  });

  test('a notice open since last March has last March as its start', () => {
    const { incidents, level } = readCapture('statuspage/fastly/page.2021-01-22.html');
    const notice = incidents.find(({ resolvedAt }) => resolvedAt === null);
    expect(notice).toMatchObject({ impact: 'none', startedAt: at('2020-03-16T04:38:00Z') });
    expect(level).toBe('operational');
  });

  test('groups, scheduled and past events are read', () => {
    const circle = readCapture('statuspage/circleci/page.2021-01-22.html');
    expect([circle.groups.length, circle.components.length, circle.incidents.length]).toEqual([2, 27, 2]);
    expect(circle.maintenances).toMatchObject([
      { id: '0jqzs9bd1ff3', startsAt: at('2021-01-23T14:00:00Z'), endsAt: at('2021-01-23T20:00:00Z') },
    ]);
    const funnels = readCapture('statuspage/clickfunnels/page.2021-01-22.html');
    expect(funnels.maintenances).toMatchObject([{ status: 'completed', startsAt: at('2021-01-19T10:00:00-07:00') }]);
  });

  test('broken off anywhere it is no page', () => {
    const text = captured('statuspage/datadog/page.2021-01-22.html').trimEnd();
    for (let cut = 1; cut < 20; cut += 1) {
      expect(statuspage.read(documentOf(text.slice(0, Math.floor((text.length * cut) / 20)))).ok).toBe(false);
    }
  });

  test('a page that only links to one is not one', () => {
    const marketing = '<!DOCTYPE html><html><body><a href="https://acme.statuspage.io">Status</a></body></html>';
    expect(statuspage.claim(documentOf(marketing))).toBeNull();
  });

  test('the properties of the page of past incidents give each its stretch', () => {
    const { incidents } = readCapture('statuspage/github/history-props.2026-08-28.excerpt.json');
    expect(incidents.find(({ id }) => id === '5bn0vk444m1w')).toMatchObject({
      startedAt: at('2026-08-26T23:37:00Z'),
      resolvedAt: at('2026-08-27T19:44:00Z'),
    });
    expect(incidents.find(({ id }) => id === 'tx9qn4khd664')).toMatchObject({
      impact: 'critical',
      startedAt: at('2026-08-27T10:04:00Z'),
      resolvedAt: at('2026-08-27T12:12:00Z'),
    });
  });
});
