import { expect, test } from 'vitest';
import { paypal } from '#core/feeds/paypal';
import { confidenceIn, readValue } from './levels-read.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, valueOf } from './support.ts';

const COMPONENTS = 'https://www.paypal-status.com/api/v1/components';
const list = (production: string, sandbox = 'Operational') => ({
  result: [{ name: 'Checkout', category: { name: 'product' }, status: { production, sandbox } }],
});

test.each([
  ['Operational', 'operational'],
  ['Informational', 'operational'],
  ['Under Maintenance', 'under_maintenance'],
  ['Service Disruption', 'degraded_performance'],
  ['Service Outage', 'major_outage'],
  ['service_outage', 'major_outage'],
  ['Sleepy', 'unknown'],
])('%s is %s', (word, level) => {
  const { components, groups } = readValue(paypal, list(word));
  expect(components).toMatchObject([{ id: 'product / Checkout', name: 'Checkout', level }]);
  expect(groups).toEqual([{ id: 'product', name: 'product' }]);
});

test('the chosen environment is read', () => {
  const poll = (choices?: Readonly<Record<string, string>>) =>
    valueOf(
      answerWith(paypal.poll(addressOf('https://www.paypal-status.com/product/production'), choices), {
        [COMPONENTS]: JSON.stringify(list('Operational', 'Service Outage')),
      }).result,
    );
  expect(poll()).toMatchObject({ level: 'operational', page: { name: 'PayPal' } });
  expect(poll({ environment: 'sandbox' })).toMatchObject({ level: 'major_outage', page: { name: 'PayPal Sandbox' } });
});

test('the list is asked for where it was typed', () => {
  const address = addressOf('http://127.0.0.1:8123/api/v1/components');
  expect(paypal.poll(address).next().value).toEqual({ url: address.url });
  expect(paypal.probes(addressOf('https://status.example.com/'))).toEqual([]);
});

test('only its own list is claimed', () => {
  expect(confidenceIn(paypal, list('Operational'))).toBeGreaterThan(0.9);
  expect(confidenceIn(paypal, { result: [] })).toBe(0);
});
