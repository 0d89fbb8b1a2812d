import { expect, test } from 'vitest';
import { googleCloud } from '#core/feeds/google-cloud';
import { DAY_MS } from '#core/model/time';
import { warned } from './said-words.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const LIST = captured('google-cloud/google-cloud/incidents.2026-08-18.first-two.json');
const PRODUCTS = JSON.stringify({
  products: [
    { title: 'VMWare engine', id: '9H6gWUHvb2ZubeoxzQ1Y' },
    { title: 'Old name', current_title: 'New name', id: 'another' },
  ],
});

function listWith(changes: Readonly<Record<string, unknown>>): string {
  const [first, ...others] = JSON.parse(LIST) as readonly object[];
  return JSON.stringify([{ ...first, ...changes }, ...others]);
}

function poll(url: string, answers: Readonly<Record<string, string>>) {
  const { result, asked } = answerWith(googleCloud.poll(addressOf(url)), answers);
  return { result, asked };
}

test.each([
  ['https://status.cloud.google.com/', 'https://status.cloud.google.com/incidents.json'],
  ['https://status.cloud.google.com/incidents/3BvH3LVGcupoYqV6F4Nw', 'https://status.cloud.google.com/incidents.json'],
  ['https://status.cloud.google.com/maps-platform/', 'https://status.cloud.google.com/maps-platform/incidents.json'],
  ['https://www.google.com/appsstatus/dashboard/summary', 'https://www.google.com/appsstatus/dashboard/incidents.json'],
  ['http://127.0.0.1:8080/incidents.json', 'http://127.0.0.1:8080/incidents.json'],
])('%s is read at %s', (url, endpoint) => {
  expect(poll(url, {}).asked[0]).toBe(endpoint);
});

test('an incident of the past is read with its times and updates', () => {
  const [newest, older] = valueOf(googleCloud.read(documentOf(LIST))).incidents;
  expect(newest).toMatchObject({ impact: 'minor', status: 'resolved', resolvedAt: Date.parse('2026-07-16T12:25:00Z') });
  expect([newest?.updates.length, older?.updates.length]).toEqual([12, 11]);
  expect([newest?.componentIds.length, older?.componentIds.length]).toEqual([3, 1]);
  expect(newest?.updates.at(-1)?.status).toBe('resolved');
});

test('an open outage takes its products down, and the page in part', () => {
  const open = listWith({ end: '', status_impact: 'SERVICE_OUTAGE' });
  const { result } = poll('https://status.cloud.google.com/', {
    'https://status.cloud.google.com/incidents.json': open,
    'https://status.cloud.google.com/products.json': PRODUCTS,
  });
  const snapshot = valueOf(result);
  expect(snapshot.level).toBe('partial_outage');
  expect(snapshot.componentsComplete).toBe(true);
  const levels = new Map(snapshot.components.map(({ name, level }) => [name, level]));
  expect(levels.get('VMWare engine')).toBe('major_outage');
  expect(levels.get('New name')).toBe('operational');
  expect(snapshot.incidents[0]).toMatchObject({ impact: 'critical', resolvedAt: null });
  expect(snapshot.incidents[0]?.url).toBe('https://status.cloud.google.com/incidents/3BvH3LVGcupoYqV6F4Nw');
});

test('a notice leaves products operational, an impact nobody knows does not', () => {
  const notice = valueOf(googleCloud.read(documentOf(listWith({ end: null, status_impact: 'SERVICE_INFORMATION' }))));
  expect(notice.level).toBe('operational');
  expect(notice.incidents[0]).toMatchObject({ status: 'investigating', impact: 'none' });
  const strange = valueOf(googleCloud.read(documentOf(listWith({ end: null, status_impact: 'SERVICE_ODD' }))));
  expect(strange.level).toBe('unknown');
  expect(warned(strange)).toContain('The severity of an incident “SERVICE_ODD” is not known.');
});

test('an empty list is good news only beside the list of products', () => {
  expect(googleCloud.read(documentOf('[]')).ok).toBe(false);
  const { result } = poll('https://status.cloud.google.com/', {
    'https://status.cloud.google.com/incidents.json': '[]',
    'https://status.cloud.google.com/products.json': PRODUCTS,
  });
  expect(valueOf(result).level).toBe('operational');
});

test('Workspace gives whole paths', () => {
  const url = 'https://www.google.com/appsstatus/dashboard/incidents.json';
  const read = googleCloud.read(documentOf(listWith({ uri: '/appsstatus/dashboard/incidents/abc' }), url));
  const snapshot = valueOf(read);
  expect(snapshot.page).toMatchObject({
    name: 'Google Workspace',
    url: 'https://www.google.com/appsstatus/dashboard/',
  });
  expect(snapshot.incidents[0]?.url).toBe('https://www.google.com/appsstatus/dashboard/incidents/abc');
  expect(snapshot.incidents[1]?.url).toBe('https://www.google.com/appsstatus/dashboard/incidents/T8gmtofFSTGT5tbhyciF');
});

test('the past is the intervals of the incidents, as far back as the list goes', () => {
  const now = Date.parse('2026-08-18T00:00:00Z');
  const { result } = answerWith(
    googleCloud.history!(addressOf('https://status.cloud.google.com/'), now - 92 * DAY_MS, now),
    { 'https://status.cloud.google.com/incidents.json': LIST },
  );
  const past = valueOf(result);
  expect(past.effects).toHaveLength(4);
  expect(past.coverage).toHaveLength(3);
  expect(new Set(past.coverage.map(({ from }) => from))).toEqual(new Set([Date.parse('2026-07-14T17:00:00Z')]));
});
