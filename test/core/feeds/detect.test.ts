import { describe, expect, test } from 'vitest';
import { detect, recognise } from '#core/feeds/detect';
import type { Answer } from '#core/feeds/exchange';
import { formatById, FORMATS } from '#core/feeds/index';
import { parseAddress } from '#core/model/address';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const claude = captured('statuspage/claude/api-v2-summary.2026-09-15.quiet.json');
const openai = captured('incidentio/openai/api-v2-summary.2026-09-15.quiet.json');
const look = (url: string, answers: Readonly<Record<string, Answer | string>>) =>
  answerWith(detect(valueOf(parseAddress(url))), answers);

test('formats are found by their ids', () => {
  for (const format of FORMATS) expect(formatById(format.id)).toBe(format);
  expect(formatById('carrier-pigeon')).toBeNull();
  expect(new Set(FORMATS.map(({ id }) => id)).size).toBe(FORMATS.length);
});

describe('a page is detected', () => {
  test('by its data, and nothing more is asked', () => {
    const { result, asked } = look('https://status.claude.com', {
      'https://status.claude.com/api/v2/summary.json': claude,
    });
    const { format, address, claim } = valueOf(result);
    expect([format.id, address.url]).toEqual(['statuspage', 'https://status.claude.com/']);
    expect(claim.confidence).toBeGreaterThanOrEqual(0.9);
    expect(asked.at(-1)).toBe('https://status.claude.com/api/v2/summary.json');
  });

  test('as another vendor’s at the same path', () => {
    const { result } = look('https://status.openai.com', {
      'https://status.openai.com/api/v2/summary.json': openai,
    });
    expect(valueOf(result).format.id).toBe('incidentio');
  });

  test('at its new home, after a redirect', () => {
    const { result } = look('https://status.anthropic.com', {
      'https://status.anthropic.com/api/v2/summary.json': documentOf(
        claude,
        'https://status.claude.com/api/v2/summary.json',
      ),
    });
    expect(valueOf(result).address.url).toBe('https://status.claude.com/');
  });

  test('where an address inside another site leads to it', () => {
    const page = captured('statuspage/datadog/page.2021-01-22.html');
    const { result } = look('https://example.com/status', {
      'https://example.com/status': documentOf(page, 'https://status.datadoghq.com/'),
    });
    expect(valueOf(result)).toMatchObject({
      format: { id: 'statuspage' },
      address: { url: 'https://status.datadoghq.com/' },
    });
  });

  test('by the page alone, where everything else is blocked', () => {
    const { result } = look('https://status.datadoghq.com', {
      'https://status.datadoghq.com/': captured('statuspage/datadog/page.2021-01-22.html'),
    });
    expect(valueOf(result).format.id).toBe('statuspage');
  });
});

describe('nothing is detected', () => {
  const CATCH_ALL = '<!DOCTYPE html><html><head><title>Acme &amp; Sons</title></head><body>Welcome</body></html>';
  const everywhere = (answer: (url: string) => Answer): Readonly<Record<string, Answer>> =>
    new Proxy<Record<string, Answer>>({}, { get: (_, url: string) => answer(url) });

  test('on a web page that answers every path, and it is said what it is', () => {
    const { result, asked } = look(
      'https://acme.example/x',
      everywhere((url) => documentOf(CATCH_ALL, url)),
    );
    expect(result).toEqual({
      ok: false,
      problem: {
        kind: 'shape',
        reason: '“Acme & Sons” is a web page, but not a status page Greenbar knows.',
        detail: { key: 'not_a_status_page', what: 'page', title: 'Acme & Sons' },
      },
    });
    expect(asked.length).toBeLessThanOrEqual(6);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked[0]).toBe('https://acme.example/x');
  });

  test.each([
    ['{"hello": "world"}', 'This is data, but not that of a status page Greenbar knows.'],
    ['<rss><channel><title>News</title></channel></rss>', '“News” is a feed, but not a status page Greenbar knows.'],
    ['', 'The answer is empty where the page’s data was expected.'],
    ['{"page": {"id": "', 'The answer breaks off in the middle.'],
  ])('in %j', (text, reason) => {
    const { result } = look(
      'https://acme.example',
      everywhere((url) => documentOf(text, url)),
    );
    expect(result).toMatchObject({ ok: false, problem: { reason } });
    expect(recognise(documentOf(text))).toBeNull();
  });

  test.each<[string, Answer, string]>([
    ['data that breaks off', documentOf('{"page": {"id": "'), 'The answer breaks off in the middle.'],
    [
      'data too large to read',
      { kind: 'none', failure: { kind: 'unreadable', reason: 'The answer is larger than 8 MB.' } },
      'The answer is larger than 8 MB.',
    ],
  ])('at a host that serves nothing but %s, and that is what is said', (_, answer, reason) => {
    const { result } = look('https://acme.example', { 'https://acme.example/api/v2/summary.json': answer });
    expect(result).toMatchObject({ ok: false, problem: { reason } });
  });

  test('without a connection, and that is what is said', () => {
    const failure = { kind: 'offline', reason: 'There is no connection.' } as const;
    const { result, asked } = look(
      'https://acme.example',
      everywhere(() => ({ kind: 'none', failure })),
    );
    expect([result, asked.length]).toEqual([{ ok: false, problem: failure }, 1]);
  });

  test.each([
    [403, 'not_public'],
    [404, 'http_status'],
    [502, 'http_status'],
  ])('behind a %i', (status, kind) => {
    const { result } = look(
      'https://acme.example',
      everywhere((url) => documentOf('{}', url, status)),
    );
    expect(result).toMatchObject({ ok: false, problem: { kind, status } });
  });
});
