import { expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import { sizeWords } from '#core/i18n/size-words';
import { trafficWords } from '../../src-renderer/views/service/traffic-words.ts';

const DAY = {
  date: '2026-11-23',
  fresh: 6,
  notModified: 90,
  failed: 0,
  requests: 96,
  unmodified: 90,
  bytes: 1_234_567,
};

test.each([
  ['a quiet day', DAY, '96 requests, 90 of them answered “unchanged” (304), 1.2 MB'],
  ['a server without validators', { ...DAY, unmodified: 0 }, '96 requests, 1.2 MB'],
  ['failures', { ...DAY, requests: 1, unmodified: 0, failed: 1, bytes: 0 }, '1 request, 0 bytes, 1 failed poll'],
])('%s', (_name, count, words) => {
  expect(trafficWords(count, english)).toBe(words);
});

test.each([
  [999, '999 bytes'],
  [12_345, '12 kB'],
  [999_499, '999 kB'],
  [98_700_000, '98.7 MB'],
])('%i is %s', (bytes, words) => {
  expect(sizeWords(bytes, english)).toBe(words);
});
