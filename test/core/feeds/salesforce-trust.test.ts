import { expect, test } from 'vitest';
import { recognise } from '#core/feeds/detect';
import { salesforceTrust } from '#core/feeds/salesforce-trust';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const API = 'https://api.status.salesforce.com/v1';
const preview = captured('salesforce-trust/salesforce/instances-status-preview.2020-08-01.json');
const instances = JSON.parse(preview) as readonly { readonly key: string; readonly Incidents: readonly object[] }[];
const troubled = instances.find(({ Incidents }) => Incidents.length > 0)!;

test('an open impact makes an open incident, called by its type', () => {
  const [incident, ...others] = valueOf(salesforceTrust.read(documentOf(JSON.stringify(troubled)))).incidents;
  expect(others).toEqual([]);
  expect(incident).toMatchObject({
    title: 'Performance degradation asynchronous processing subset',
    impact: 'minor',
    resolvedAt: null,
    componentIds: ['NA137'],
    effects: [
      { componentId: 'NA137', level: 'degraded_performance', from: Date.parse('2020-07-29T16:08:00Z'), to: null },
    ],
  });
});

test('one and a half megabytes are recognised and read in a moment', () => {
  const document = documentOf(preview);
  const read = (): number => {
    const start = performance.now();
    expect(recognise(document)?.format.id).toBe('salesforce-trust');
    expect(valueOf(salesforceTrust.read(document)).components).toHaveLength(1_528);
    return performance.now() - start;
  };
  const [, ...rounds] = Array.from({ length: 6 }, read);
  expect(Math.min(...rounds)).toBeLessThan(250);
});

test.each([
  ['https://status.salesforce.com/', {}, `${API}/incidents/active`],
  ['https://status.salesforce.com/instances/NA137', {}, `${API}/instances/NA137/status`],
  ['https://status.salesforce.com/', { instance: ' CS1 ' }, `${API}/instances/CS1/status`],
  ['https://status.salesforce.com/', { instance: 'a/b?c' }, `${API}/instances/a%2Fb%3Fc/status`],
  [`${API}/instances/status/preview`, {}, `${API}/instances/status/preview`],
  ['http://127.0.0.1:8080/x.json', { instance: 'CS1' }, 'http://127.0.0.1:8080/x.json'],
])('%s with %o is asked for at %s', (url, choices, endpoint) => {
  expect(answerWith(salesforceTrust.poll(addressOf(url), choices), {}).asked[0]).toBe(endpoint);
});

test('a name that is no key is tried as a My Domain', () => {
  const poll = salesforceTrust.poll(addressOf('https://status.salesforce.com/'), { instance: 'acme' });
  const { result, asked } = answerWith(poll, { [`${API}/instanceAliases/acme/status`]: JSON.stringify(troubled) });
  expect(asked).toHaveLength(2);
  expect(valueOf(result).page.name).toBe('Salesforce NA137');
});

test('active incidents name the instances in trouble; an empty list is good news at its own address only', () => {
  const active = documentOf(JSON.stringify(troubled.Incidents), `${API}/incidents/active`);
  expect(salesforceTrust.claim(active)?.confidence).toBe(0.95);
  expect(valueOf(salesforceTrust.read(active))).toMatchObject({
    level: 'degraded_performance',
    components: [{ id: 'NA137', level: 'degraded_performance' }],
    unlistedComponents: 'operational',
  });
  expect(valueOf(salesforceTrust.read(documentOf('[]', `${API}/incidents/active`))).level).toBe('operational');
  expect(salesforceTrust.read(documentOf('[]')).ok).toBe(false);
});

test.each([
  ['OK', 'operational'],
  ['INFORMATIONAL_NONCORE', 'operational'],
  ['MAINTENANCE_CORE', 'under_maintenance'],
  ['MINOR_INCIDENT_NONCORE', 'degraded_performance'],
  ['MAJOR_INCIDENT_CORE', 'major_outage'],
  ['ODD', 'unknown'],
])('the status %s is %s', (status, level) => {
  const one = { ...troubled, status, Incidents: [] };
  expect(valueOf(salesforceTrust.read(documentOf(JSON.stringify(one)))).level).toBe(level);
});
