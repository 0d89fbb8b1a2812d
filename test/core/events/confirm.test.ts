import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTrouble, LEVELS, type Reading } from '#core/model/level';
import { incident, maintenance, NOON, PAGE, reading, withNotifications } from './samples.ts';
import { createTeller, type Teller } from './teller.ts';

/** Polls with the component Chat at each level in turn; null is a failed poll, `restart` a restart. */
function play(steps: readonly (Reading | null | 'restart')[], teller: Teller = createTeller()): readonly string[] {
  for (const step of steps) {
    if (step === 'restart') teller.restart();
    else teller.poll(step === null ? null : reading({ Chat: step }));
  }
  return teller.titles;
}

const ok = 'operational';
const partial = 'partial_outage';
const major = 'major_outage';
const began = 'Example: Chat – Partial outage';
const beganMajor = 'Example: Chat – Major outage';
const ended = 'Example: Chat works again';

describe('a component no incident speaks for', () => {
  test.each<[string, readonly (Reading | null | 'restart')[], readonly string[]]>([
    ['waits for a second poll', [ok, partial], []],
    ['is told by the second poll', [ok, partial, partial], [began]],
    ['is told once', [ok, partial, partial, partial, partial], [began]],
    ['is told at its latest level', [ok, 'degraded_performance', partial], [began]],
    ['that is back before is not told', [ok, partial, ok, ok], []],
    ['waits through failed polls', [ok, partial, null, null, partial], [began]],
    ['waits through unknown', [ok, partial, 'unknown', partial], [began]],
    ['is told at once of a major outage', [ok, major], [beganMajor]],
    ['is told at once of its end', [ok, major, ok], [beganMajor, ended]],
    ['waits with its end too', [ok, partial, partial, ok], [began]],
    ['has its end told by the second poll', [ok, partial, partial, ok, ok], [began, ended]],
    ['with a gap in its outage is told once', [ok, partial, partial, ok, partial, partial], [began]],
    ['that gets worse is told again', [ok, partial, partial, major], [began, beganMajor]],
    ['that gets milder is not', [ok, major, partial, partial], [beganMajor]],
    ['is not told of what the first reading shows', [partial, partial, partial], []],
    ['nor of its end', [partial, ok, ok], []],
    ['but of what comes after', [partial, ok, ok, partial, partial], [began]],
    ['is no trouble in maintenance', [ok, 'under_maintenance', 'under_maintenance', ok, ok], []],
    ['comes back by way of unknown', [ok, partial, partial, 'unknown', ok, ok], [began, ended]],
    ['goes by way of unknown', [ok, 'unknown', major], [beganMajor]],
  ])('%s', (_, steps, titles) => {
    expect(play(steps)).toEqual(titles);
  });

  test('failed polls around an outage give one beginning and one end', () => {
    expect(play([ok, null, null, null, major, null, ok])).toEqual([beganMajor, ended]);
  });
});

describe('a restart', () => {
  test.each<[string, readonly (Reading | null | 'restart')[], readonly string[]]>([
    ['while a flip waits loses nothing', [ok, partial, 'restart', partial], [began]],
    ['at every step repeats nothing', [ok, 'restart', partial, 'restart', partial, 'restart', partial], [began]],
    ['during an outage does not hide its end', [ok, major, 'restart', null, ok], [beganMajor, ended]],
    ['while the end waits loses nothing', [ok, partial, partial, ok, 'restart', ok], [began, ended]],
    ['after the first reading keeps it silent', [partial, 'restart', partial, partial], []],
    ['finds an outage that began meanwhile', [ok, 'restart', major], [beganMajor]],
  ])('%s', (_, steps, titles) => {
    expect(play(steps)).toEqual(titles);
  });

  test('does not bring up again what was silenced', () => {
    const teller = createTeller(withNotifications({ enabled: false }));
    play([ok, partial, partial], teller);
    teller.settings = withNotifications({});
    expect(play(['restart', partial, partial], teller)).toEqual([]);
  });

  test('whatever happens, the ledger ends up owing an end exactly where there is trouble', () => {
    const step = fc.constantFrom<Reading | null | 'restart'>(...LEVELS, 'unknown', null, 'restart');
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), fc.constantFrom(...LEVELS), (steps, last) => {
        const teller = createTeller();
        // Twelve minutes at the last level: longer than even a flapping component has to wait.
        play([ok, ...steps, ...Array.from({ length: 12 }, () => last)], teller);
        const thread = teller.thread(`component:${PAGE.id}:chat`);
        expect(thread?.phase ?? 'resolved').toBe(isTrouble(last) ? 'started' : 'resolved');
        const ends = teller.titles.filter((title) => title === ended || title.endsWith('Maintenance')).length;
        const all = teller.titles.filter((title) => !title.includes('comes and goes')).length;
        expect(ends).toBeLessThanOrEqual(all - ends);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a component that comes and goes', () => {
  const flap = [partial, ok] as const;

  test('is said to at the third return, once', () => {
    expect(play([ok, ...flap, ...flap])).toEqual([]);
    expect(play([ok, ...flap, ...flap, ...flap, ...flap, ...flap])).toEqual(['Example: Chat comes and goes']);
  });

  test('has to stay away ten minutes to be told after that', () => {
    const flapping = [ok, ...flap, ...flap, ...flap] as const;
    const minutes = (count: number): readonly Reading[] => Array.from({ length: count }, () => major);
    expect(play([...flapping, ...minutes(10)])).toEqual(['Example: Chat comes and goes']);
    expect(play([...flapping, ...minutes(11)])).toEqual(['Example: Chat comes and goes', beganMajor]);
  });

  test('is told as ever once an hour has passed quietly', () => {
    const hour = Array.from({ length: 60 }, () => ok as Reading);
    const titles = play([ok, ...flap, ...flap, ...flap, ...hour, partial, partial]);
    expect(titles).toEqual(['Example: Chat comes and goes', began]);
  });
});

describe('a component an incident names', () => {
  const chatIncident = incident('a', { componentIds: ['chat'], impact: 'major' });
  const resolved = { ...chatIncident, status: 'resolved', resolvedAt: NOON } as const;

  test('leaves the talking to it', () => {
    const teller = createTeller();
    teller.poll(reading({ Chat: ok }));
    teller.poll(reading({ Chat: partial }, { incidents: [chatIncident] }));
    teller.poll(reading({ Chat: ok }, { incidents: [resolved] }));
    teller.poll(reading({ Chat: ok }, { incidents: [resolved] }));
    expect(teller.titles).toEqual(['Example: Elevated error rates', 'Example: Resolved: Elevated error rates']);
  });

  test('that waited when the incident came is not told beside it', () => {
    const teller = createTeller();
    teller.poll(reading({ Chat: ok }));
    teller.poll(reading({ Chat: partial }));
    teller.poll(reading({ Chat: partial }, { incidents: [chatIncident] }));
    expect(teller.titles).toEqual(['Example: Elevated error rates']);
  });

  test('makes the incident worse when it gets worse itself', () => {
    const teller = createTeller();
    teller.poll(reading({ Chat: ok }));
    teller.poll(reading({ Chat: partial }, { incidents: [chatIncident] }));
    const [worse] = teller.poll(reading({ Chat: major }, { incidents: [chatIncident] }));
    teller.poll(reading({ Chat: major }, { incidents: [chatIncident] }));
    expect(teller.titles).toHaveLength(2);
    expect(worse).toMatchObject({
      outcome: 'notify',
      notice: { notification: { urgency: 'critical', body: 'Worse than before: Major outage · Chat\nWhat u1 says.' } },
    });
  });

  test('has its own end told where only its own beginning was', () => {
    const teller = createTeller();
    teller.poll(reading({ Chat: ok }));
    teller.poll(reading({ Chat: major }));
    const mild = incident('late', { componentIds: ['chat'], impact: 'none', status: 'monitoring' });
    teller.settings = withNotifications({ minimumLevel: 'degraded_performance' });
    teller.poll(reading({ Chat: ok }, { incidents: [mild] }));
    expect(teller.titles).toEqual([beganMajor, ended]);
  });
});

describe('readings with an incomplete list', () => {
  const some = (levels: Readonly<Record<string, Reading>>): ReturnType<typeof reading> =>
    reading(levels, { componentsComplete: false });

  test('make nothing of their components, whatever they rotate through', () => {
    const teller = createTeller();
    teller.poll(some({ Chat: ok }));
    teller.poll(some({ Chat: major }));
    teller.poll(some({ Sora: major }));
    teller.poll(some({ Chat: ok }));
    expect(teller.titles).toEqual([]);
  });

  test('between complete ones are like failed polls', () => {
    const teller = createTeller();
    teller.poll(reading({ Chat: ok, Sora: ok }));
    teller.poll(some({ Sora: ok }));
    teller.poll(reading({ Chat: major, Sora: ok }));
    expect(teller.titles).toEqual([beganMajor]);
  });

  test('before the first complete one leave that one silent', () => {
    const teller = createTeller();
    teller.poll(some({ Sora: ok }));
    teller.poll(reading({ Chat: major, Sora: ok }));
    teller.poll(reading({ Chat: major, Sora: ok }));
    expect(teller.titles).toEqual([]);
  });
});

test('a component that is new on the page is taken as it comes', () => {
  const teller = createTeller();
  teller.poll(reading({ Chat: ok }));
  teller.poll(reading({ Chat: ok, Sora: major }));
  teller.poll(reading({ Chat: ok, Sora: major }));
  teller.poll(reading({ Chat: ok, Sora: ok }));
  expect(teller.titles).toEqual([]);
});

test('a component whose id is given anew keeps its thread', () => {
  const teller = createTeller();
  teller.poll(reading({ Chat: ok }));
  teller.poll(reading({ Chat: major }));
  const anew = (level: Reading): ReturnType<typeof reading> => {
    const snapshot = reading({ Chat: level });
    return { ...snapshot, components: snapshot.components.map((chat) => ({ ...chat, id: 'new' })) };
  };
  teller.poll(anew(major));
  teller.poll(anew(ok));
  expect(teller.titles).toEqual([beganMajor, ended]);
});

test('a page without components is told as a whole', () => {
  const teller = createTeller();
  const page = (level: Reading): ReturnType<typeof reading> => reading({}, { level });
  [ok, partial, partial, ok, ok].forEach((level) => teller.poll(page(level as Reading)));
  expect(teller.titles).toEqual([
    'Example: The service as a whole – Partial outage',
    'Example: Everything works again',
  ]);
});

test('a maintenance is told when planned and once more within the hour before', () => {
  const teller = createTeller(withNotifications({ maintenances: true }));
  const planned = reading({ Chat: ok }, { maintenances: [maintenance('m', { startsAt: NOON + 5_400_000 })] });
  teller.poll(reading({ Chat: ok }));
  for (let minute = 0; minute < 80; minute += 1) teller.poll(planned);
  teller.poll(reading({ Chat: 'under_maintenance' }, { maintenances: [maintenance('m', { status: 'in_progress' })] }));
  teller.poll(reading({ Chat: ok }, { maintenances: [maintenance('m', { status: 'completed' })] }));
  expect(teller.titles).toEqual([
    'Example: Maintenance planned: Database upgrade',
    'Example: Maintenance in 1 h: Database upgrade',
  ]);
});
