import fc from 'fast-check';
import { expect, test } from 'vitest';
import { incidentAddress, maintenanceAddress, ownLink } from '../../../src-renderer/ui/addresses.ts';
import { placeInArguments, placeOfLink } from '../../../src-main/electron/deep-link.ts';

test.each([
  ['greenbar://overview', { view: 'overview' }],
  ['greenbar://overview/', { view: 'overview' }],
  ['GREENBAR://Settings/', { view: 'settings' }],
  ['greenbar:settings', { view: 'settings' }],
  ['greenbar://service/status.openai.com', { view: 'service', pageId: 'status.openai.com' }],
  ['greenbar://incident/a.example%2Fx/i%201', { view: 'incident', pageId: 'a.example/x', incidentId: 'i 1' }],
])('%s leads to its place', (link, place) => {
  expect(placeOfLink(link)).toEqual(place);
});

test.each([
  'greenbar://',
  'greenbar://overview/x',
  'greenbar://incident/only-a-page',
  'greenbar://incident/a//b',
  'greenbar://incident/a/b/c',
  'greenbar://maintenance/only-a-page',
  'greenbar://incident/a/%00',
  'greenbar://incident/a/%zz',
  'greenbar://service/a?then=b',
  'greenbar://service/a#b',
  `greenbar://service/${'x'.repeat(301)}`,
  `greenbar://service/${'%41'.repeat(700)}`,
  'greenbar://quit',
  'greenbar://add/https%3A%2F%2Fevil.example',
  'https://service/a',
  'xgreenbar://overview',
  '--hidden',
])('%s leads nowhere', (link) => {
  expect(placeOfLink(link)).toBeNull();
});

test('every page, incident and maintenance that can be watched has a link, the one the window hands out', () => {
  const id = fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }).filter((text) => !/\p{Cc}/u.test(text));
  fc.assert(
    fc.property(id, id, (pageId, incidentId) => {
      const link = `greenbar://incident/${encodeURIComponent(pageId)}/${encodeURIComponent(incidentId)}`;
      expect(placeOfLink(link)).toEqual({ view: 'incident', pageId, incidentId });
      expect(ownLink(incidentAddress(pageId, incidentId))).toBe(link);
      const maintenance = ownLink(maintenanceAddress(pageId, incidentId));
      expect(placeOfLink(maintenance)).toEqual({ view: 'maintenance', pageId, maintenanceId: incidentId });
    }),
  );
});

test('nothing that can be handed over makes it throw', () => {
  fc.assert(fc.property(fc.string(), (text) => void placeOfLink(`greenbar://incident/${text}`)));
});

test('a link is found among what Chromium adds', () => {
  expect(placeInArguments(['/app', '--no-sandbox', '.', 'greenbar://settings/', '--flag'])).toEqual({
    view: 'settings',
  });
  expect(placeInArguments(['/app', '--page', 'https://a.example/'])).toBeNull();
});
