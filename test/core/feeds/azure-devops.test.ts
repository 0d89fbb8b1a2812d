import { expect, test } from 'vitest';
import { azureDevops } from '#core/feeds/azure-devops';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const page = captured('azure-devops/azure-devops/page.2022-03-16.outage.html');
const API = 'https://status.dev.azure.com/_apis/status/health?api-version=7.1-preview.1';
const PAGE = 'https://status.dev.azure.com/';

const health = (overall: string | number, cell: string | number): string =>
  JSON.stringify({
    status: { health: overall, message: 'As it is' },
    services: [{ id: 'Boards', geographies: [{ id: 'US', name: 'United States', health: cell }] }],
  });

test('three services are down in one geography, with the event behind it', () => {
  const snapshot = valueOf(azureDevops.read(documentOf(page)));
  const down = snapshot.components.filter(({ level }) => level !== 'operational').map(({ id }) => id);
  expect(down).toEqual(['Boards/US', 'Repos/US', 'Other services/US']);
  expect(snapshot).toMatchObject({ updatedAt: 1647450876440, headline: 'Investigating a service outage' });
  expect(snapshot.incidents).toMatchObject([
    { id: '295691068', startedAt: 1647448269933, resolvedAt: null, impact: 'major', componentIds: down },
  ]);
  const author = /"author":\{[^}]*"displayName":"([^"]+)"/.exec(page)?.[1] ?? '';
  expect(author).not.toBe('');
  expect(JSON.stringify(snapshot)).not.toContain(author);
});

test('the API is asked alone while all is healthy, and the page besides when not', () => {
  const poll = (body: string) => answerWith(azureDevops.poll(addressOf(PAGE)), { [API]: body, [PAGE]: page });
  const healthy = poll(health('healthy', 'healthy'));
  expect(healthy.asked).toEqual([API]);
  expect(valueOf(healthy.result).level).toBe('operational');
  const ill = poll(health('unhealthy', 'unhealthy'));
  expect(ill.asked).toEqual([API, PAGE]);
  expect(valueOf(ill.result).incidents).toHaveLength(1);
});

test('where the page cannot be read the API’s word stands, and that is said', () => {
  const { result } = answerWith(azureDevops.poll(addressOf(PAGE)), { [API]: health('degraded', 'degraded') });
  expect(valueOf(result)).toMatchObject({
    level: 'degraded_performance',
    // None that is missing has ended for that.
    incidentsComplete: false,
    warnings: [{ key: 'unread', what: 'events' }],
  });
});

test.each([
  ['healthy', 'operational'],
  ['advisory', 'operational'],
  ['degraded', 'degraded_performance'],
  ['unhealthy', 'major_outage'],
  [4, 'operational'],
  [3, 'operational'],
  [2, 'degraded_performance'],
  [1, 'major_outage'],
  [0, 'unknown'],
  ['odd', 'unknown'],
])('%s is %s', (word, level) => {
  const snapshot = valueOf(azureDevops.read(documentOf(health(word, word))));
  expect(snapshot.components.map((component) => component.level)).toEqual([level]);
  expect(snapshot.level).toBe(level);
});

test('the documented answer is claimed, and one without services is none', () => {
  expect(azureDevops.claim(documentOf(health('healthy', 'healthy')))?.confidence).toBe(0.95);
  expect(azureDevops.read(documentOf('{"status":{"health":"healthy"},"services":[]}')).ok).toBe(false);
});

test('an event that cannot be read has not ended, and the health of the services stands', () => {
  const spoilt = page.replace('"startTime"', '"noTime"');
  expect(spoilt).not.toBe(page);
  const snapshot = valueOf(azureDevops.read(documentOf(spoilt)));
  expect(snapshot.incidents).toEqual([]);
  expect(snapshot.incidentsComplete).toBe(false);
  expect(snapshot.components.filter(({ level }) => level === 'major_outage').length).toBe(3);
});
