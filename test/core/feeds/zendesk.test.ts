import { describe, expect, test } from 'vitest';
import { zendesk } from '#core/feeds/zendesk';
import { warned } from './said-words.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';
import { addressOf } from './serve-capture.ts';

const PAGE = addressOf('https://status.zendesk.com/');
const INCIDENTS = 'https://status.zendesk.com/api/ssp/incidents.json';
const incidents = captured('zendesk/zendesk/ssp-incidents.2026-09-19.excerpt.json');
const open = incidents.replaceAll('"resolvedAt":"2026-09-17T18:26:00.000Z"', '"resolvedAt":null');

describe('what an incident means', () => {
  test('is told for each service it touches', () => {
    const [voice] = valueOf(zendesk.read(documentOf(incidents))).incidents;
    expect(voice).toMatchObject({ impact: 'minor', status: 'resolved', componentIds: ['31', '34', '33'] });
    expect(voice?.effects[0]).toEqual({
      componentId: '31',
      level: 'degraded_performance',
      from: Date.UTC(2026, 8, 17, 16, 53, 2),
      to: Date.UTC(2026, 8, 17, 18, 26),
    });
  });

  test('goes on until the end is told, whatever the status says', () => {
    const snapshot = valueOf(zendesk.read(documentOf(open)));
    expect(snapshot.level).toBe('degraded_performance');
    expect(snapshot.incidents[0]).toMatchObject({ status: 'monitoring', resolvedAt: null });
    expect(snapshot.components.filter(({ level }) => level === 'degraded_performance')).toHaveLength(3);
    const ended = incidents.replace('"status":"resolved"', '"status":"monitoring"');
    expect(valueOf(zendesk.read(documentOf(ended))).incidents[0]).toMatchObject({ status: 'resolved' });
  });

  test('is an outage of the service where it says so', () => {
    const down = open.replaceAll('"outage":false,"degradation":true', '"outage":true,"degradation":false');
    const { components, level } = valueOf(zendesk.read(documentOf(down)));
    expect(components.find(({ name }) => name === 'Voice')?.level).toBe('major_outage');
    expect(level).toBe('partial_outage');
  });
});

describe('a quiet page', () => {
  const quiet = '{"data":[],"included":[]}';

  test('is known by its address, and works', () => {
    expect(zendesk.claim(documentOf(quiet, INCIDENTS))?.confidence).toBeGreaterThan(0.9);
    expect(zendesk.claim(documentOf(quiet))).toBeNull();
    expect(valueOf(zendesk.read(documentOf(quiet, INCIDENTS))).level).toBe('operational');
  });

  test('that has no list is none', () => {
    expect(zendesk.read(documentOf('{"included":[]}', INCIDENTS)).ok).toBe(false);
  });
});

describe('a poll', () => {
  const services = 'https://status.zendesk.com/api/ssp/services.json';

  test('asks for the incidents of the chosen subdomain, and for all services', () => {
    const { asked, result } = answerWith(zendesk.poll(PAGE, { subdomain: 'acme & co' }), {
      [`${INCIDENTS}?subdomain=acme%20%26%20co`]: incidents,
      [`${services}?subdomain=acme%20%26%20co`]: '{"data":[{"id":"99","attributes":{"name":"Chat"}}]}',
    });
    expect(asked).toEqual([`${INCIDENTS}?subdomain=acme%20%26%20co`, `${services}?subdomain=acme%20%26%20co`]);
    const snapshot = valueOf(result);
    expect(snapshot).toMatchObject({ componentsComplete: true, page: { url: 'https://status.zendesk.com/' } });
    expect(snapshot.components.map(({ name }) => name)).toContain('Chat');
  });

  test('does without the services', () => {
    const snapshot = valueOf(answerWith(zendesk.poll(PAGE), { [INCIDENTS]: incidents }).result);
    expect(snapshot.componentsComplete).toBe(false);
    expect(warned(snapshot)).toEqual(['Only services that had incidents are listed.']);
  });

  test('of the address of the list asks for the list', () => {
    const address = addressOf('http://127.0.0.1:8123/api/ssp/incidents.json');
    expect(zendesk.poll(address).next().value).toEqual({ url: 'http://127.0.0.1:8123/api/ssp/incidents.json' });
  });
});

test('an open incident that cannot be read proves no service to work, one that is over does not matter', () => {
  const document = JSON.parse(incidents) as { data: readonly { attributes: object }[] };
  const read = (changes: object) => {
    const [first, ...others] = document.data;
    const spoilt = { ...first, id: null, attributes: { ...first?.attributes, ...changes } };
    return valueOf(zendesk.read(documentOf(JSON.stringify({ ...document, data: [spoilt, ...others] }))));
  };
  const snapshot = read({ resolvedAt: null });
  expect(snapshot).toMatchObject({ level: 'unknown', incidentsComplete: false });
  expect(snapshot.components.filter(({ level }) => level === 'operational')).toEqual([]);
  expect(warned(snapshot)).toContain('One of the events that are listed could not be read.');
  expect(read({ resolvedAt: '2026-09-17T18:26:00.000Z' })).not.toHaveProperty('incidentsComplete');
});
