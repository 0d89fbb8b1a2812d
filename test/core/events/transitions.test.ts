import { beforeEach, describe, expect, test } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#core/model/time';
import type { Incident, Maintenance, Snapshot } from '#core/model/snapshot';
import { component, incident, maintenance, NOON, reading, update, withNotifications } from './samples.ts';
import { createTeller, type Teller } from './teller.ts';

const fine = reading({ Chat: 'operational', Sora: 'operational' });
const minor = incident('a', { title: 'Slow logins' });
const showing = (...incidents: readonly Incident[]): Snapshot => ({ ...fine, incidents });
const planned = maintenance('m', { componentIds: ['chat'] });
const working = (
  one: Maintenance,
  level: 'operational' | 'under_maintenance' | 'major_outage' = 'operational',
): Snapshot => ({
  ...reading({ Chat: level, Sora: 'operational' }),
  maintenances: [one],
});

let teller: Teller;

beforeEach(() => {
  teller = createTeller(withNotifications({ maintenances: true, updates: true }));
  teller.poll(fine);
});

function poll(...snapshots: readonly Snapshot[]): void {
  for (const snapshot of snapshots) teller.poll(snapshot);
}

describe('an incident', () => {
  const over: Incident = { ...minor, status: 'resolved', resolvedAt: NOON + HOUR_MS };

  test('that the vendor dates back is told when it is posted', () => {
    poll(showing({ ...minor, startedAt: NOON - 6 * HOUR_MS }));
    expect(teller.titles).toEqual(['Example: Slow logins']);
  });

  test('whose text or title is edited is not told again', () => {
    const edited = { ...minor, title: 'Slow log-ins', updates: [update('u1', { text: 'Edited.', at: NOON + 1 })] };
    poll(showing(minor), showing(edited), showing({ ...edited, startedAt: NOON + 5 }));
    expect(teller.titles).toEqual(['Example: Slow logins']);
  });

  test('is explained days after its end without a word', () => {
    poll(showing(minor), showing(over));
    const explained = {
      ...over,
      status: 'postmortem',
      updates: [...over.updates, update('p', { status: 'postmortem' })],
    } as const;
    teller.poll(showing(explained), NOON + 4 * DAY_MS);
    teller.poll(fine, NOON + 5 * DAY_MS);
    teller.poll(showing(explained), NOON + 6 * DAY_MS);
    expect(teller.titles).toEqual(['Example: Slow logins', 'Example: Resolved: Slow logins']);
  });

  test('that comes back is told again, and so is its second end', () => {
    const again = { ...minor, updates: [...minor.updates, update('u9')] };
    poll(showing(minor), showing(over), showing(again), showing({ ...over, updates: again.updates }));
    expect(teller.shown.map(({ title, body }) => `${title}: ${body.split('\n')[0] ?? ''}`)).toEqual([
      'Example: Slow logins: Degraded',
      'Example: Resolved: Slow logins: After 1 h.',
      'Example: Slow logins: Open again: Degraded',
      'Example: Resolved: Slow logins: After 1 h.',
    ]);
  });

  test('whose impact goes down and up again is told once for each level it reaches', () => {
    const major = { ...minor, impact: 'major' } as const;
    poll(showing(minor), showing(major), showing(minor), showing(major), showing({ ...minor, impact: 'critical' }));
    expect(teller.shown.map(({ body }) => body.split('\n')[0])).toEqual([
      'Degraded',
      'Worse than before: Partial outage',
      'Worse than before: Major outage',
    ]);
  });

  test('whose updates come in another order, or twice, is told each once', () => {
    const [first, second, third] = [update('u1'), update('u2', { text: 'Two.' }), update('u3', { text: 'Three.' })];
    poll(
      showing(minor),
      showing({ ...minor, updates: [first, third] }),
      showing({ ...minor, updates: [third, second, first, third] }),
      showing({ ...minor, updates: [first] }),
      showing({ ...minor, updates: [first, second, third] }),
    );
    expect(teller.shown.slice(1).map(({ body }) => body)).toEqual(['Investigating: Three.', 'Investigating: Two.']);
  });

  test('whose first words come with no impact is told once it has one', () => {
    poll(showing({ ...minor, impact: 'none' }), showing(minor), showing(over));
    expect(teller.titles).toEqual(['Example: Slow logins', 'Example: Resolved: Slow logins']);
  });

  test('that is given another id while it runs is one that began: nobody can know better', () => {
    poll(showing(minor), showing({ ...minor, id: 'b' }));
    expect(teller.titles).toHaveLength(2);
  });
});

describe('a component', () => {
  const down = reading({ Chat: 'major_outage', Sora: 'operational' });

  test('with another name is the same', () => {
    const renamed = {
      ...down,
      components: [{ ...component('Chat', 'major_outage'), name: 'ChatGPT' }, component('Sora', 'operational')],
    };
    poll(down, renamed, renamed);
    expect(teller.titles).toEqual(['Example: Chat – Major outage']);
    const back = {
      ...fine,
      components: [{ ...component('Chat', 'operational'), name: 'ChatGPT' }, component('Sora', 'operational')],
    };
    poll(back, back);
    expect(teller.titles[1]).toBe('Example: ChatGPT works again');
  });

  test('that vanishes in an outage and comes back well has its end told', () => {
    const without = reading({ Sora: 'operational' });
    poll(down, without, without, without);
    expect(teller.titles).toHaveLength(1);
    poll(fine, fine);
    expect(teller.titles).toEqual(['Example: Chat – Major outage', 'Example: Chat works again']);
  });

  test('that vanishes in an outage and comes back in it is not told again', () => {
    poll(down, reading({ Sora: 'operational' }), down, down);
    expect(teller.titles).toEqual(['Example: Chat – Major outage']);
  });
});

describe('a maintenance', () => {
  const tellAll = (...polls: readonly (readonly [afterMs: number, snapshot: Snapshot])[]): void => {
    for (const [afterMs, snapshot] of polls) teller.poll(snapshot, NOON + afterMs);
  };
  const running = { ...planned, status: 'in_progress' } as const;
  const PLANNED = 'Example: Maintenance planned: Database upgrade';
  const REMINDED = 'Example: Maintenance in 1 h: Database upgrade';

  test('is told when planned and an hour before, and its course is not', () => {
    tellAll(
      [MINUTE_MS, working(planned)],
      [HOUR_MS, working(planned)],
      [HOUR_MS + MINUTE_MS, working(planned)],
      [2 * HOUR_MS, working(running, 'under_maintenance')],
      [2 * HOUR_MS + MINUTE_MS, working(running, 'under_maintenance')],
      [3 * HOUR_MS, working({ ...planned, status: 'completed' })],
      [3 * HOUR_MS + MINUTE_MS, working({ ...planned, status: 'completed' })],
    );
    expect(teller.titles).toEqual([PLANNED, REMINDED]);
  });

  test('that starts late, or never, is not told again', () => {
    tellAll(
      [MINUTE_MS, working(planned)],
      [HOUR_MS, working(planned)],
      [3 * HOUR_MS, working(planned)],
      [9 * HOUR_MS, working(running)],
      [10 * HOUR_MS, working({ ...planned, status: 'completed' })],
      [11 * HOUR_MS, fine],
    );
    expect(teller.titles).toEqual([PLANNED, REMINDED]);
  });

  test('that is put off is reminded of again, one that slips by minutes is not', () => {
    const slipped = { ...planned, startsAt: planned.startsAt + 15 * MINUTE_MS };
    const putOff = { ...planned, startsAt: planned.startsAt + DAY_MS };
    tellAll(
      [MINUTE_MS, working(planned)],
      [HOUR_MS, working(planned)],
      [HOUR_MS + 20 * MINUTE_MS, working(slipped)],
      [2 * HOUR_MS, working(putOff)],
      [DAY_MS + HOUR_MS, working(putOff)],
    );
    expect(teller.titles).toEqual([PLANNED, REMINDED, REMINDED]);
  });

  test('that turns into an outage is told as one, and so is its end', () => {
    tellAll(
      [MINUTE_MS, working(planned)],
      [HOUR_MS, working(planned)],
      [2 * HOUR_MS, working(running, 'under_maintenance')],
      [2 * HOUR_MS + MINUTE_MS, working(running, 'major_outage')],
      [3 * HOUR_MS, working(running, 'under_maintenance')],
    );
    expect(teller.titles.slice(2)).toEqual(['Example: Chat – Major outage', 'Example: Chat – Maintenance']);
  });

  test('that nobody wants to hear of is silent', () => {
    teller.settings = withNotifications({ maintenances: false });
    tellAll([MINUTE_MS, working(planned)], [HOUR_MS, working(planned)]);
    expect(teller.titles).toEqual([]);
  });
});
