import { describe, expect, test } from 'vitest';
import { openstatus } from '#core/feeds/openstatus';
import { confidenceIn, readValue } from './levels-read.ts';
import { addressOf } from './serve-capture.ts';

const summary = (status: string, indicator = 'none', more: object = {}) => ({
  page: { name: 'Example', url: 'https://example.openstatus.dev', updated_at: '2026-03-01T10:00:00.000Z' },
  status: { indicator, description: 'As the page says it' },
  components: [{ name: 'API', status }],
  incidents: [],
  scheduled_maintenances: [],
  ...more,
});

test.each([
  ['operational', 'operational'],
  ['degraded_performance', 'degraded_performance'],
  ['partial_outage', 'partial_outage'],
  ['major_outage', 'major_outage'],
  ['under_maintenance', 'under_maintenance'],
  ['incident', 'degraded_performance'],
  ['unknown', 'unknown'],
  ['sleepy', 'unknown'],
])('a component that is %s is %s', (word, level) => {
  const { components, warnings } = readValue(openstatus, summary(word));
  expect(components).toMatchObject([{ id: 'API', level }]);
  expect(warnings).toHaveLength(word === 'sleepy' ? 1 : 0);
});

test.each([
  ['none', 'operational'],
  ['minor', 'degraded_performance'],
  ['major', 'partial_outage'],
  ['maintenance', 'under_maintenance'],
])('the indicator %s says %s of a page', (indicator, level) => {
  expect(readValue(openstatus, summary('operational', indicator)).level).toBe(level);
});

test('components of one name are told apart by their place', () => {
  const components = [1, 2].map(() => ({ name: 'API', status: 'operational' }));
  const read = readValue(openstatus, summary('operational', 'none', { components }));
  expect(read.components.map(({ id }) => id)).toEqual(['API', 'API 2']);
});

describe('what is open', () => {
  test('began with its oldest update', () => {
    const incident_updates = [
      { status: 'identified', body: '<b>Found</b>', created_at: '2026-03-01T10:30:00Z' },
      { status: 'investigating', body: 'Looking', created_at: '2026-03-01T10:00:00Z' },
    ];
    const incidents = [
      { id: '4', name: 'Slow', status: 'identified', updated_at: '2026-03-01T10:30:00Z', incident_updates },
    ];
    const read = readValue(openstatus, summary('operational', 'none', { incidents }));
    expect(read.incidents).toMatchObject([
      { status: 'identified', startedAt: Date.UTC(2026, 2, 1, 10), resolvedAt: null },
    ]);
    expect(read.incidents[0]?.updates.map(({ text }) => text)).toEqual(['Looking', 'Found']);
    expect(read.incidentsListed).toBe('open');
  });

  test('or is planned', () => {
    const planned = {
      id: '5',
      name: 'Move',
      status: 'in_progress',
      scheduled_for: '2026-03-01T10:00:00Z',
      scheduled_until: null,
    };
    const read = readValue(openstatus, summary('operational', 'none', { scheduled_maintenances: [planned] }));
    expect(read.maintenances).toMatchObject([{ status: 'in_progress', endsAt: null }]);
  });
});

test('a summary with ids is another vendor’s', () => {
  expect(confidenceIn(openstatus, summary('operational'))).toBeGreaterThanOrEqual(0.9);
  const page = { ...summary('operational').page, id: 'kctbh9vrtdwd' };
  expect(confidenceIn(openstatus, summary('operational', 'none', { page }))).toBe(0);
  expect(confidenceIn(openstatus, summary('operational', 'none', { components: undefined }))).toBe(0);
});

test.each([
  ['https://status.example.com/', 'https://status.example.com/api/status/summary.json'],
  ['https://pages.example.com/acme', 'https://pages.example.com/api/status/acme/summary.json'],
  ['http://127.0.0.1:8123/api/status/summary.json', 'http://127.0.0.1:8123/api/status/summary.json'],
])('%s is asked at %s', (url, asked) => {
  expect(openstatus.probes(addressOf(url))).toEqual([asked]);
});
