import { expect, test } from 'vitest';
import { carryOver } from '#core/history/carry-over';
import type { Snapshot } from '#core/model/snapshot';

function reading(levels: Readonly<Record<string, 'operational' | 'major_outage'>>, more: Partial<Snapshot>): Snapshot {
  return {
    page: { id: null, name: 'Page', url: 'https://status.example.com/', timeZone: null },
    updatedAt: null,
    level: 'operational',
    headline: null,
    groups: [],
    components: Object.entries(levels).map(([id, level]) => ({
      id,
      name: id,
      groupId: null,
      level,
      description: null,
    })),
    componentsComplete: false,
    incidents: [],
    incidentsListed: 'open',
    maintenances: [],
    warnings: [],
    ...more,
  };
}

const levelsOf = (snapshot: Snapshot) => Object.fromEntries(snapshot.components.map(({ id, level }) => [id, level]));
const before = reading({ a: 'major_outage', b: 'operational' }, {});

test('what a reading does not list stays as it was last read', () => {
  expect(levelsOf(carryOver(before, reading({ b: 'operational' }, {})))).toEqual({
    a: 'major_outage',
    b: 'operational',
  });
});

test('where only trouble is listed, what is not listed works again', () => {
  const after = reading({ c: 'major_outage' }, { unlistedComponents: 'operational' });
  expect(levelsOf(carryOver(before, after))).toEqual({ a: 'operational', b: 'operational', c: 'major_outage' });
});
