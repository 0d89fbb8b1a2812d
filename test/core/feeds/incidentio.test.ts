import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recognise } from '#core/feeds/detect';
import type { FeedDocument } from '#core/feeds/exchange';
import { incidentio } from '#core/feeds/incidentio';
import type { Snapshot } from '#core/model/snapshot';
import { FIXTURES } from './check-expected-rows.ts';
import { warned } from './said-words.ts';
import { value } from './serve-capture.ts';

function captured(file: string): FeedDocument {
  const text = readFileSync(join(FIXTURES, file), 'utf8');
  return { kind: 'document', url: 'https://status.example.com/', status: 200, contentType: '', text };
}

function read(file: string): Snapshot {
  return value(incidentio.read(captured(file)));
}

const PAGE = 'openai/page.2026-03-17T155605Z.html';

test.each([
  PAGE,
  'openai/page-data.2026-03-17T155605Z.json',
  'openai/page-structure.2026-09-15.html',
  'openai/proxy-summary.2026-10-07.one-incident.json',
  'openai/api-v2-summary.2026-09-15.quiet.json',
  'openai/api-v2-incidents.2026-09-15.json',
  'linear/page.2026-03-17T041551Z.html',
  'miro/page.2026-03-17T162747Z.html',
  'rollbar/page.2026-03-17T161838Z.html',
  'aiven/page.2026-03-17T041600Z.html',
])('%s is recognised', (file) => {
  expect(recognise(captured(file))).toMatchObject({ format: { id: 'incidentio' } });
});

test('the page and the data in it say the same', () => {
  expect(read(PAGE)).toEqual(read('openai/page-data.2026-03-17T155605Z.json'));
  expect(read('linear/page.2026-03-17T041551Z.html')).toEqual(read('linear/page-data.2026-03-17T041551Z.json'));
  expect(read('miro/page.2026-03-17T162747Z.html')).toEqual(read('miro/page-data.2026-03-17T162747Z.json'));
});

test('a reopened incident that touches nothing is open, and the page is not operational', () => {
  const page = read(PAGE);
  expect(page.page).toMatchObject({ id: '01JMDK9XYNY6RXSED6SDWW50WY', name: 'OpenAI' });
  expect(page.groups.map(({ name }) => name)).toEqual(['APIs', 'ChatGPT', 'Sora', 'FedRAMP']);
  expect(page.components).toHaveLength(31);
  expect(page.components.every(({ level }) => level === 'operational')).toBe(true);
  expect(page).toMatchObject({ level: 'degraded_performance', headline: 'We’re currently experiencing issues' });
  const [incident] = page.incidents;
  expect(incident).toMatchObject({
    status: 'monitoring',
    impact: 'minor',
    startedAt: Date.parse('2026-03-17T02:42:00Z'),
    resolvedAt: null,
    url: 'https://status.openai.com/incidents/01KKWW47249GJZZP9ZGR1PTHV5',
  });
  const statuses = ['identified', 'monitoring', 'resolved', 'identified', 'monitoring'];
  expect(incident?.updates.map(({ status }) => status)).toEqual(statuses);
  expect(incident?.updates[1]?.text).toBe('We have applied the mitigation and are monitoring the recovery.');
  expect(incident?.effects).toEqual([
    {
      componentId: '01JMXBNJXG1S2D9V65P1ZZTD94',
      level: 'degraded_performance',
      from: Date.parse('2026-03-17T03:06:13.955Z'),
      to: Date.parse('2026-03-17T04:09:53.478Z'),
    },
  ]);
});

test('only affected components are worse than operational', () => {
  const page = read('openai/proxy-summary.2026-10-07.one-incident.json');
  const worse = page.components.filter(({ level }) => level !== 'operational');
  expect(worse).toMatchObject([{ id: '01JSG1XMJ9RVJJQ0E85NVSJ2AZ', level: 'degraded_performance' }]);
  // Atlas is known, but no longer in the structure.
  expect(page.components.some(({ name }) => name === 'ChatGPT Atlas')).toBe(false);
  expect(page.incidents[0]).toMatchObject({ status: 'monitoring', impact: 'minor', resolvedAt: null });
});

test('an outage added by a later update counts, an impact left open by closed work of 2024 does not', () => {
  const page = read('aiven/page.2026-03-17T041600Z.html');
  expect(page.level).toBe('partial_outage');
  expect(page.incidents).toMatchObject([{ status: 'monitoring', impact: 'major', updates: { length: 4 } }]);
  expect(page.incidents[0]?.startedAt).toBeLessThan(page.incidents[0]?.effects[0]?.from ?? 0);
  expect(page.components.map(({ level }) => level)).toEqual(['partial_outage', 'operational']);
});

test('a parent page has the pages below it for components', () => {
  const page = read('miro/page.2026-03-17T162747Z.html');
  expect(page.groups).toEqual([]);
  expect(page.components.map(({ name, level }) => [name, level])).toEqual([
    ['EU', 'operational'],
    ['US', 'operational'],
    ['AU', 'operational'],
  ]);
});

test('a structure without state is unknown, not operational', () => {
  const page = read('openai/page-structure.2026-09-15.html');
  expect(page.level).toBe('unknown');
  expect(new Set(page.components.map(({ level }) => level))).toEqual(new Set(['unknown']));
  expect(warned(page)).toHaveLength(1);
});

test('the compatibility API lists a part of the components and says so', () => {
  const page = read('openai/api-v2-summary.2026-09-15.quiet.json');
  expect(page).toMatchObject({ level: 'operational', componentsComplete: false, groups: [] });
  expect(page.components).toHaveLength(25);
  expect(new Set(page.components.map(({ id }) => id)).size).toBe(25);
});

test('an archive of incidents keeps every incident and claims nothing about now', () => {
  const page = read('openai/api-v2-incidents.2026-09-15.json');
  expect(page).toMatchObject({ level: 'unknown', componentsComplete: false, incidentsListed: 'recent' });
  expect(page.incidents).toHaveLength(25);
  for (const { startedAt, resolvedAt, updates } of page.incidents) {
    expect(resolvedAt ?? startedAt).toBeGreaterThanOrEqual(startedAt);
    expect(updates.map(({ at }) => at)).toEqual(updates.map(({ at }) => at).toSorted((a, b) => a - b));
  }
  const reopened = page.incidents.find(({ id }) => id === '01M2D1CZG0862JB4JHVW56QF89');
  // It was resolved twice; the page keeps the first time in a field of its own.
  expect(reopened?.resolvedAt).toBe(reopened?.updates.findLast(({ status }) => status === 'resolved')?.at);
  expect(page.incidents.flatMap(({ updates }) => updates).some(({ text }) => text.includes('```'))).toBe(false);
});
