import fc from 'fast-check';
import { expect, test } from 'vitest';
import { longestAgeMs, nextProbeMs } from '#core/probe/next-probe';
import { NEUTRAL_URLS } from '#core/probe/neutral';
import { english } from '#core/i18n/language';
import { sentenceIn } from '#core/i18n/sentence';
import { checkProbe, neutralUrls, parseProbe } from '#core/probe/parse-probe';
import { httpsProbe } from '#core/probe/probe-setting';
import { isExpected, parseStatuses } from '#core/probe/statuses';
import { defaultSettings, parseSettings } from '#core/settings/parse-settings';

const GOOD = { ...httpsProbe('https://api.example.com/health'), isOn: true };

test('what is good is kept as it is', () => {
  expect(parseProbe(GOOD)).toEqual(GOOD);
  const others = [
    { kind: 'dns', host: 'api.example.com' },
    { kind: 'tcp', host: '127.0.0.1', port: 5432 },
  ];
  for (const target of others) expect(parseProbe({ ...GOOD, target })).toEqual({ ...GOOD, target });
  expect(parseProbe({ ...GOOD, target: { ...GOOD.target, url: 'http://localhost:8080/' } })).not.toBeNull();
});

test.each<[string, object]>([
  ['too often', { intervalSeconds: 29 }],
  ['never', { intervalSeconds: Infinity }],
  ['a part of a second', { intervalSeconds: 30.5 }],
  ['too patient', { timeoutSeconds: 31 }],
  ['not encrypted', { target: { ...GOOD.target, url: 'http://example.com/' } }],
  ['another scheme', { target: { ...GOOD.target, url: 'file:///etc/passwd' } }],
  ['a password in the address', { target: { ...GOOD.target, url: 'https://me:secret@example.com/' } }],
  ['a text of a HEAD', { target: { ...GOOD.target, text: 'ok' } }],
  ['no status', { target: { ...GOOD.target, statuses: '99-700' } }],
  ['a line break in a name', { target: { kind: 'dns', host: 'a\r\nb' } }],
  ['a port that is none', { target: { kind: 'tcp', host: 'a', port: 70_000 } }],
  ['nothing known', { target: { kind: 'icmp', host: 'a' } }],
])('%s is no probe, and the reason is a sentence', (_name, parts) => {
  expect(parseProbe({ ...GOOD, ...parts })).toBeNull();
  const checked = checkProbe({ ...GOOD, ...parts });
  expect(checked.ok ? '' : sentenceIn(checked.problem, english)).toMatch(/^[A-Z].*\.$/);
});

test('whatever stands in a file, nothing throws, and only what says true is on', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (any, isOn) => {
      expect(() => parseProbe(any)).not.toThrow();
      expect(parseProbe({ ...GOOD, isOn })?.isOn).toBe(isOn === true);
    }),
  );
});

test('a page with a bad probe is a page without one', () => {
  const page = {
    id: 'a',
    serviceId: null,
    name: 'A',
    url: 'https://a.example/',
    formatId: 'x',
    mutedComponentIds: [],
    muted: false,
  };
  const { settings, problems } = parseSettings({
    pages: [
      { ...page, probe: { ...GOOD, intervalSeconds: 1 } },
      { ...page, id: 'b', probe: GOOD },
    ],
  });
  expect(problems).toEqual([]);
  expect(settings.pages.map(({ probe }) => probe ?? null)).toEqual([null, GOOD]);
});

test('the neutral addresses are two, and different', () => {
  expect(defaultSettings.probing.neutralUrls).toEqual(NEUTRAL_URLS);
  expect(neutralUrls.safeParse(NEUTRAL_URLS).success).toBe(true);
  for (const wrong of [
    [],
    [NEUTRAL_URLS[0]],
    [NEUTRAL_URLS[0], NEUTRAL_URLS[0]],
    [...NEUTRAL_URLS, 'https://c.example/'],
    ['http://a.example/', NEUTRAL_URLS[0]],
  ]) {
    expect(neutralUrls.safeParse(wrong).success).toBe(false);
  }
});

test('statuses are numbers and ranges', () => {
  expect(parseStatuses('200-299, 401,404')).toEqual([
    { first: 200, last: 299 },
    { first: 401, last: 401 },
    { first: 404, last: 404 },
  ]);
  for (const wrong of ['', 'ok', '20', '300-200', '200-600', '200;201', Array(30).fill('200').join(',')]) {
    expect(parseStatuses(wrong)).toBeNull();
    expect(isExpected(200, wrong)).toBe(false);
  }
  expect([isExpected(401, '200-299, 401'), isExpected(400, '200-299, 401')]).toEqual([true, false]);
});

test('nobody is asked more often than every half minute, nor much later than wanted', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -10, max: 3_600 }),
      fc.boolean(),
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (seconds, isInDoubt, random) => {
        const delayMs = nextProbeMs(seconds, isInDoubt, random);
        expect(delayMs).toBeGreaterThanOrEqual(30_000);
        expect(delayMs).toBeLessThanOrEqual(Math.max(30, seconds) * 1_100);
        // Three in a row can be had before the first is too old.
        expect(longestAgeMs(seconds, 10)).toBeGreaterThan(2 * nextProbeMs(seconds, false, 0.999));
      },
    ),
  );
});
