import { expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS, SECOND_MS } from '#core/model/time';
import { createMemoryStore } from '../../../src-main/node/memory-store.ts';
import { breaches } from './lives/laws.ts';
import { playLife } from './lives/play-life.ts';
import type { Life, Mishap, Step, Weather } from './lives/random-life.ts';
import type { Deed } from './lives/page-life.ts';

/** Lives in which a law was once broken, as short as they could be made. */

const FINE: Weather = { kind: 'fine' };

function step(
  watchMs: number,
  weather: Weather = FINE,
  deeds: readonly Deed[] = [],
  mishap: Mishap | null = null,
): Step {
  return { deeds, weather, mishap, watchMs };
}

function lifeOf(...steps: readonly Step[]): Life {
  return {
    updates: false,
    maintenances: false,
    running: 0,
    components: ['operational', 'operational', 'operational', 'operational'],
    steps,
  };
}

const OPEN: Deed = { kind: 'open', components: [], impact: 'minor' };
const WITHDRAW: Deed = { kind: 'withdraw', incident: 0 };
const RESOLVE: Deed = { kind: 'resolve', incident: 0 };

test('an end that nobody could ask about is told when somebody can be asked, though the page says nothing new', async () => {
  const lived = await playLife(
    lifeOf(
      step(3 * MINUTE_MS, FINE, [OPEN]),
      step(15 * MINUTE_MS, { kind: 'no_history' }, [RESOLVE]),
      step(3 * MINUTE_MS),
    ),
    createMemoryStore(),
  );
  expect(breaches(lived)).toEqual([]);
  expect(lived.shown.map(({ notification }) => notification.title)).toEqual([
    'Life: Trouble i00000000001',
    'Life: Resolved: Trouble i00000000001',
  ]);
});

test('an incident that only the history ever named does not run on when the vendor has taken it back', async () => {
  const lived = await playLife(
    lifeOf(
      step(MINUTE_MS, { kind: 'error' }, [], { kind: 'sleep', ms: 11 * MINUTE_MS }),
      step(5 * SECOND_MS, { kind: 'error' }, [OPEN]),
      // The history is written down, the reading is not.
      step(45 * SECOND_MS, { kind: 'full_disk' }, [], { kind: 'poll_now' }),
      step(5 * SECOND_MS, FINE, [WITHDRAW]),
    ),
    createMemoryStore(),
  );
  expect(lived.store.readIncidents(null, 10)).toHaveLength(1);
  expect(breaches(lived)).toEqual([]);
});

test('an older copy is none the newer for a clock that jumped ahead', async () => {
  const lived = await playLife(
    lifeOf(
      step(70 * SECOND_MS, FINE, [{ kind: 'level', component: 0, level: 'major_outage' }]),
      step(130 * SECOND_MS, { kind: 'old_copies', lagMs: 78_001, every: 1 }, [], { kind: 'ahead', ms: HOUR_MS }),
    ),
    createMemoryStore(),
  );
  expect(breaches(lived)).toEqual([]);
  expect(lived.shown).toHaveLength(1);
});

test('a page that was read before a sleep, and its history after it, is no reading of the morning', async () => {
  const lived = await playLife(
    lifeOf(
      step(5 * SECOND_MS, { kind: 'error' }, [], { kind: 'restart', ms: 11 * MINUTE_MS }),
      step(80 * SECOND_MS, { kind: 'slow', delayMs: 48_001 }, [], { kind: 'poll_now' }),
      step(5 * SECOND_MS, FINE, [{ kind: 'level', component: 0, level: 'major_outage' }], {
        kind: 'sleep',
        ms: 8 * HOUR_MS,
      }),
    ),
    createMemoryStore(),
  );
  expect(breaches(lived)).toEqual([]);
});
