import { describe, expect, test } from 'vitest';
import { adobe } from '#core/feeds/adobe';
import { confidenceIn, readValue } from './levels-read.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, valueOf } from './support.ts';

const EVENTS = 'https://data.status.adobe.com/adobestatus/StatusEvents';
const REGISTRY = 'https://data.status.adobe.com/adobestatus/SnowServiceRegistry';
const START = Date.UTC(2026, 2, 1, 10) / 1_000;
const product = (status: string, severity: string, more: object = {}) => ({
  id: '503462',
  name: 'Analytics',
  startedOn: START,
  history: {
    [START]: { id: 'h1', status: 'Opened', severity: 'Minor', titleToken: 't1', messageToken: 'm1' },
    [START + 600]: { id: 'h2', status, severity, titleToken: 't1', messageToken: 'm2' },
  },
  ...more,
});
const events = (one: object | null, maintenance: object = {}) => ({
  incidentEvent: {
    incidents: one === null ? {} : { e1: { id: 'e1', clouds: {}, products: { 503462: one } } },
    messages: {
      en: { t1: { textMessage: 'Slow reports' }, m1: { htmlMessage: '<p>Looking</p>' }, m2: { textMessage: 'Found' } },
    },
  },
  maintenanceEvent: { maintenance, messages: {} },
});

describe('what was said last of a product decides', () => {
  test.each([
    ['major', 'major_outage', 'major'],
    ['minor', 'degraded_performance', 'minor'],
    ['potential', 'operational', 'none'],
    ['trivial', 'operational', 'none'],
    ['maintenance', 'under_maintenance', 'none'],
    ['sleepy', 'unknown', 'none'],
  ])('of severity %s it is %s', (severity, level, impact) => {
    const snapshot = readValue(adobe, events(product('Updated', severity)));
    expect(snapshot.components).toMatchObject([{ id: '503462', name: 'Analytics', level }]);
    expect(snapshot.incidents).toMatchObject([
      { title: 'Slow reports', impact, resolvedAt: null, componentIds: ['503462'] },
    ]);
    expect(snapshot.incidents[0]?.updates.map(({ text }) => text)).toEqual(['Looking', 'Found']);
  });

  test.each(['Opened', 'Started', 'Updated', 'Reopened', 'Discovery'])('%s goes on', (status) => {
    expect(readValue(adobe, events(product(status, 'minor'))).incidents[0]?.status).toBe('investigating');
  });

  test.each(['Closed', 'Canceled', 'Completed', 'Dismissed'])('%s is over', (status) => {
    const snapshot = readValue(adobe, events(product(status, 'minor')));
    expect(snapshot).toMatchObject({ level: 'operational', components: [{ level: 'operational' }] });
    expect(snapshot.incidents[0]?.resolvedAt).toBe((START + 600) * 1_000);
    expect(snapshot.incidents[0]?.effects).toMatchObject([
      { level: 'degraded_performance', from: START * 1_000, to: (START + 600) * 1_000 },
    ]);
  });
});

test('one product that is down is a part of the whole', () => {
  expect(readValue(adobe, events(product('Updated', 'major'))).level).toBe('partial_outage');
});

test('work is going on once it has started', () => {
  const work = (status: string) => ({
    w: { id: 'w', status, scheduledDate: START, products: { 9: { id: '9', name: 'Sign', history: {} } } },
  });
  const level = (status: string) => readValue(adobe, events(null, work(status)));
  expect(level('Started')).toMatchObject({ level: 'under_maintenance', maintenances: [{ status: 'in_progress' }] });
  expect(level('Scheduled')).toMatchObject({ level: 'operational', maintenances: [{ status: 'scheduled' }] });
  expect(level('Completed')).toMatchObject({ level: 'operational', maintenances: [{ status: 'completed' }] });
});

test('a poll asks for the events and for all products', () => {
  const { asked, result } = answerWith(adobe.poll(addressOf('https://status.adobe.com/')), {
    [EVENTS]: JSON.stringify(events(null)),
    [REGISTRY]: JSON.stringify({ clouds: {}, products: { 1: { id: '1', name: 'Acrobat' } } }),
  });
  expect(asked).toEqual([EVENTS, REGISTRY]);
  expect(valueOf(result)).toMatchObject({
    level: 'operational',
    componentsComplete: true,
    components: [{ name: 'Acrobat' }],
  });
});

test('only its own events are claimed', () => {
  expect(confidenceIn(adobe, events(null))).toBeGreaterThan(0.9);
  expect(confidenceIn(adobe, { incidentEvent: {}, maintenanceEvent: {} })).toBe(0);
});
