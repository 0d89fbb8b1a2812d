import { expect, test } from 'vitest';
import { statusio } from '#core/feeds/statusio';
import { warned } from './said-words.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const docker = captured('statusio/docker/status.2020-07-16.partial.json');
const gitlab = captured('statusio/gitlab/status.2020-09-05.maintenance.json');
const ID = '533c6539221ae15e3f000031';
const API = `https://api.status.io/1.0/status/${ID}`;
const PAGE = `<!DOCTYPE html><html><head><title>Docker System Status</title></head>
  <body><a href="/pages/history/${ID}">History</a> <a href="https://status.io/">Status.io</a></body></html>`;

test('the id is found in the page, whose title is its name', () => {
  const { result, asked } = answerWith(statusio.poll(addressOf('https://www.dockerstatus.com/')), {
    'https://www.dockerstatus.com/': PAGE,
    [API]: docker,
  });
  expect(asked).toEqual(['https://www.dockerstatus.com/', API]);
  expect(valueOf(result).page).toMatchObject({
    id: ID,
    name: 'Docker System Status',
    url: 'https://www.dockerstatus.com/',
  });
});

test.each([
  [`https://www.dockerstatus.com/pages/${ID}`, API],
  [`https://www.dockerstatus.com/pages/history/${ID}`, API],
  [API, API],
  ['http://127.0.0.1:8080/status.json', 'http://127.0.0.1:8080/status.json'],
])('%s is read at %s', (url, endpoint) => {
  expect(answerWith(statusio.poll(addressOf(url)), {}).asked).toEqual([endpoint]);
});

test('a page of its making is claimed by the id it links; one without is refused in words', () => {
  expect(statusio.claim(documentOf(PAGE))?.confidence).toBe(0.9);
  expect(statusio.claim(documentOf(PAGE.replace(ID, 'other')))).toBeNull();
  const { result } = answerWith(statusio.poll(addressOf('https://status.example.com/')), {
    'https://status.example.com/': '<html><title>Hello</title></html>',
  });
  expect(result).toMatchObject({ ok: false, problem: { reason: 'The page names no Status.io page.' } });
});

test('an incident keeps the level its messages give the components they name', () => {
  const [incident] = valueOf(statusio.read(documentOf(docker))).incidents;
  expect(incident).toMatchObject({
    status: 'investigating',
    impact: 'major',
    effects: [{ componentId: '5342bc9420974b775d000008', level: 'partial_outage', to: null }],
  });
});

test('maintenance that goes on has its planned end; an incident worse than the headline is said', () => {
  const snapshot = valueOf(statusio.read(documentOf(gitlab)));
  expect(snapshot.maintenances).toMatchObject([
    {
      status: 'in_progress',
      startsAt: Date.parse('2020-09-02T17:55:00Z'),
      endsAt: Date.parse('2020-09-07T17:55:00Z'),
    },
  ]);
  expect(snapshot.incidents[0]?.status).toBe('identified');
  expect(warned(snapshot)).toEqual(['The page says “Planned Maintenance”, but an open incident says partial outage.']);
});

test.each([
  [100, 'operational'],
  [200, 'under_maintenance'],
  [300, 'degraded_performance'],
  [400, 'partial_outage'],
  [500, 'major_outage'],
  [600, 'degraded_performance'],
  [700, 'unknown'],
])('code %i is %s', (code, level) => {
  const status = [{ id: 'a', name: 'A', status_code: code }];
  const result = { status_overall: { status_code: code }, status, incidents: [], maintenance: null };
  const snapshot = valueOf(statusio.read(documentOf(JSON.stringify({ result }))));
  expect(snapshot.level).toBe(level);
});
