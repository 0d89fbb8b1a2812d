import { expect, test } from 'vitest';
import { parseAddress } from '#core/model/address';
import { watchedPage } from '#core/settings/watched-page';

function pageAt(text: string): ReturnType<typeof watchedPage> {
  const address = parseAddress(text);
  if (!address.ok) throw new Error(address.problem);
  return watchedPage(address.value, 'Example', 'some-format', null);
}

test.each([
  ['https://status.example.com', 'status.example.com'],
  ['Status.Example.com/', 'status.example.com'],
  ['https://status.example.com/?utm=1#top', 'status.example.com'],
  ['https://status.example.com/EU/', 'status.example.com/eu'],
  ['http://127.0.0.1:8123/', '127.0.0.1:8123'],
])('%s has the id %s', (text, id) => {
  expect(pageAt(text).id).toBe(id);
});

test('a new page is not muted and has no rules of its own', () => {
  expect(pageAt('https://status.example.com/')).toEqual({
    id: 'status.example.com',
    serviceId: null,
    name: 'Example',
    url: 'https://status.example.com/',
    formatId: 'some-format',
    mutedComponentIds: [],
    muted: false,
  });
});

test('what is chosen makes another page, whatever the order it was chosen in', () => {
  const address = parseAddress('https://health.example.com/status');
  if (!address.ok) throw new Error(address.problem);
  const page = watchedPage(address.value, 'Example', 'some-format', null, {
    zone: 'b',
    region: 'eu-west-1',
    empty: '',
  });
  expect(page).toMatchObject({
    id: 'health.example.com/status?region=eu-west-1&zone=b',
    url: 'https://health.example.com/status',
    choices: { region: 'eu-west-1', zone: 'b' },
  });
  expect(watchedPage(address.value, 'Example', 'some-format', null, { empty: '' })).not.toHaveProperty('choices');
});
