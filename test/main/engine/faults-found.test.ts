import { expect, test } from 'vitest';
import { MINUTE_MS } from '#core/model/time';
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
    components: ['operational', 'operational', 'operational', 'operational'],
    steps,
  };
}

const OPEN: Deed = { kind: 'open', components: [], impact: 'minor' };
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
