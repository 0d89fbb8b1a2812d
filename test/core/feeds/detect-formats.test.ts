import { describe, expect, test } from 'vitest';
import { detect } from '#core/feeds/detect';
import { FORMATS } from '#core/feeds/index';
import { parseAddress } from '#core/model/address';
import { LOCALES } from '#core/i18n/locales';
import { clueInEveryLanguage } from './said-words.ts';
import { answerWith, captured, valueOf } from './support.ts';

const MOST_REQUESTS = 6;
const LOOPBACK = 'http://127.0.0.1:8080';

/** A page as somebody types it, and the captures its servers have at their real addresses. Nothing else is there. */
interface Page {
  readonly typed: string;
  readonly formatId: string;
  readonly served: Readonly<Record<string, string>>;
  /** Where the page turns out to live, if not where it was typed. */
  readonly home?: string;
  /** False where a poll needs more than what was captured. */
  readonly isPolled?: false;
}

const TRUST = 'https://api.status.salesforce.com/v1';
const PAGES: readonly Page[] = [
  {
    typed: 'status.claude.com',
    formatId: 'statuspage',
    served: {
      'https://status.claude.com/api/v2/summary.json': 'statuspage/claude/api-v2-summary.2026-09-15.quiet.json',
    },
  },
  {
    typed: 'https://status.datadoghq.com/incidents/zlmc6fmdkx0t',
    formatId: 'statuspage',
    served: {
      'https://status.datadoghq.com/incidents/zlmc6fmdkx0t': 'statuspage/datadog/page.2021-01-22.html',
      'https://status.datadoghq.com/': 'statuspage/datadog/page.2021-01-22.html',
    },
    home: 'https://status.datadoghq.com/',
  },
  {
    typed: 'https://www.githubstatus.com/history.atom',
    formatId: 'statuspage',
    served: { 'https://www.githubstatus.com/history.atom': 'statuspage/github/history.2025-12-10.atom' },
    home: 'https://www.githubstatus.com/',
  },
  {
    typed: 'status.openai.com',
    formatId: 'incidentio',
    served: { 'https://status.openai.com/': 'incidentio/openai/page.2026-03-17T155605Z.html' },
  },
  {
    typed: 'https://status.openai.com/incidents/01J000000000000000000000000',
    formatId: 'incidentio',
    served: {
      'https://status.openai.com/api/v2/summary.json': 'incidentio/openai/api-v2-summary.2026-09-15.quiet.json',
    },
    home: 'https://status.openai.com/',
  },
  {
    typed: 'status.together.ai',
    formatId: 'betterstack',
    served: { 'https://status.together.ai/index.json': 'betterstack/together-ai/index-2026-09-04-history2days.json' },
  },
  {
    typed: 'https://status.buildjet.com/incidents',
    formatId: 'betterstack',
    served: {
      'https://status.buildjet.com/incidents': 'betterstack/buildjet/page-good-2023-08-06.html',
      'https://status.buildjet.com/': 'betterstack/buildjet/page-good-2023-08-06.html',
    },
    home: 'https://status.buildjet.com/',
  },
  {
    typed: 'status.perplexity.com',
    formatId: 'instatus',
    served: {
      'https://status.perplexity.com/summary.json': 'instatus/perplexity/summary-2026-09.json',
      'https://status.perplexity.com/v3/components.json': 'instatus/perplexity/components-2026-09.json',
    },
  },
  {
    typed: 'wherebystatus.com',
    formatId: 'instatus',
    served: { 'https://wherebystatus.com/': 'instatus/whereby/page-good-2026-03-16.html' },
  },
  {
    typed: 'https://status.example.org/status/shop',
    formatId: 'uptime-kuma',
    served: {
      'https://status.example.org/api/status-page/shop': 'uptime-kuma/corner-shop/status-page.2026-11-23.json',
      'https://status.example.org/api/status-page/heartbeat/shop':
        'uptime-kuma/corner-shop/heartbeats.2026-11-23.up.json',
    },
  },
  {
    typed: 'https://status.torproject.org/issues/2025-04-10-bridgedb/',
    formatId: 'cstate',
    served: { 'https://status.torproject.org/index.json': 'cstate/tor-project/index-2025-05-01-disrupted-edited.json' },
    home: 'https://status.torproject.org/',
  },
  {
    typed: 'https://status.php.net/json',
    formatId: 'ohdear',
    served: { 'https://status.php.net/json': 'ohdear/php-net/json-2024-11-26.json' },
  },
  {
    typed: 'https://status.x.ai/feed.xml',
    formatId: 'rss',
    served: { 'https://status.x.ai/feed.xml': 'rss/xai/feed-2026-09-03-one-item.xml' },
  },
  {
    typed: 'https://health.aws.amazon.com/health/status',
    formatId: 'aws',
    served: { 'https://health.aws.amazon.com/public/currentevents': 'aws/aws/currentevents.2026-09-04.utf16be.json' },
  },
  {
    typed: 'https://status.aws.amazon.com/rss/all.rss',
    formatId: 'aws',
    served: { 'https://status.aws.amazon.com/rss/all.rss': 'aws/aws/all.2026-08-18.rss' },
  },
  {
    typed: 'azure.status.microsoft',
    formatId: 'azure',
    served: { 'https://azure.status.microsoft/en-us/status/feed/': 'azure/azure/feed.2026-07-31.empty.xml' },
  },
  {
    typed: 'status.dev.azure.com',
    formatId: 'azure-devops',
    served: { 'https://status.dev.azure.com/': 'azure-devops/azure-devops/page.2022-03-16.outage.html' },
    isPolled: false,
  },
  {
    typed: 'status.cloud.microsoft',
    formatId: 'microsoft365',
    served: {
      'https://status.cloud.microsoft/api/posts/mac': 'microsoft365/microsoft-365/posts-mac.2026-09-18.json',
    },
  },
  {
    typed: 'status.cloud.google.com',
    formatId: 'google-cloud',
    served: {
      'https://status.cloud.google.com/incidents.json': 'google-cloud/google-cloud/incidents.2026-08-18.first-two.json',
    },
  },
  {
    typed: 'https://www.apple.com/support/systemstatus/',
    formatId: 'apple',
    served: {
      'https://www.apple.com/support/systemstatus/data/system_status_en_US.js':
        'apple/apple/consumer.2021-04-26.one-ongoing.json',
    },
  },
  {
    typed: 'https://slack-status.com',
    formatId: 'slack',
    served: { 'https://slack-status.com/api/v2.0.0/current': 'slack/slack/current.2020-07-30.active.json' },
  },
  {
    typed: 'https://status.heroku.com',
    formatId: 'heroku',
    served: {
      'https://status.heroku.com/api/v4/current-status': 'heroku/heroku/current-status.2020-11-09.maintenance.json',
    },
  },
  {
    typed: `${TRUST}/instances/status/preview`,
    formatId: 'salesforce-trust',
    served: {
      [`${TRUST}/instances/status/preview`]: 'salesforce-trust/salesforce/instances-status-preview.2020-08-01.json',
    },
    isPolled: false,
  },
  {
    typed: 'https://status.pagerduty.com',
    formatId: 'pagerduty',
    served: { 'https://status.pagerduty.com/': 'pagerduty/pagerduty/page.2023-12-17.quiet.html' },
  },
  {
    typed: 'https://status.zendesk.com',
    formatId: 'zendesk',
    served: {
      'https://status.zendesk.com/api/ssp/incidents.json': 'zendesk/zendesk/ssp-incidents.2026-09-19.excerpt.json',
    },
    isPolled: false,
  },
  {
    typed: 'https://api.status.io/1.0/status/533c6539221ae15e3f000031',
    formatId: 'statusio',
    served: {
      'https://api.status.io/1.0/status/533c6539221ae15e3f000031': 'statusio/docker/status.2020-07-16.partial.json',
    },
  },
  {
    typed: 'https://github.com/smeedijzer-online/status',
    formatId: 'upptime',
    served: {
      'https://raw.githubusercontent.com/smeedijzer-online/status/HEAD/history/summary.json':
        'upptime/smeedijzer/summary.2022-07-23.json',
    },
  },
];

describe('a page is found from its bare address', () => {
  test('where only the data is served that its own window reads, and no page', () => {
    const summary = captured('incidentio/openai/proxy-summary.2026-10-07.one-incident.json');
    const { result, asked } = answerWith(detect(valueOf(parseAddress(LOOPBACK))), {
      [`${LOOPBACK}/proxy/127.0.0.1:8080`]: summary,
    });
    expect(valueOf(result).format.id).toBe('incidentio');
    expect(asked.length).toBeLessThanOrEqual(MOST_REQUESTS);
  });

  test.each(PAGES)('$typed is $formatId', ({ typed, formatId, served, home, isPolled = true }) => {
    const answers = Object.fromEntries(Object.entries(served).map(([url, path]) => [url, captured(path)]));
    const { result, asked } = answerWith(detect(valueOf(parseAddress(typed))), answers);
    const { format, claim, address } = valueOf(result);
    expect(format.id).toBe(formatId);
    expect(new Set(clueInEveryLanguage(claim.reason)).size).toBe(LOCALES.length);
    expect(asked.length).toBeLessThanOrEqual(MOST_REQUESTS);
    expect(new Set(asked).size).toBe(asked.length);
    expect(address.url).toBe(home ?? valueOf(parseAddress(typed)).url);
    if (isPolled) expect(valueOf(answerWith(format.poll(address), answers).result).page.name).not.toBe('');
  });

  test('for every format of which there are recordings', () => {
    const missing = FORMATS.filter(
      ({ id, basis }) => basis !== 'documented' && !PAGES.some((page) => page.formatId === id),
    );
    expect(missing.map(({ id }) => id)).toEqual([]);
  });
});

describe('a captured document is read where a loopback server has it', () => {
  const local = (url: string): string => url.replace(/^https:\/\/[^/]+/, LOOPBACK);
  const documents = PAGES.flatMap(({ formatId, served }) =>
    Object.keys(served).map((url) => ({ formatId, url, served })),
  );
  test.each(documents)('$formatId: $url', ({ formatId, url, served }) => {
    const answers = Object.fromEntries(Object.entries(served).map(([place, path]) => [local(place), captured(path)]));
    const { format, address } = valueOf(answerWith(detect(valueOf(parseAddress(local(url)))), answers).result);
    expect(format.id).toBe(formatId);
    expect(valueOf(answerWith(format.poll(address), answers).result).page.name).not.toBe('');
  });
});

describe('what a page says of itself steers the search', () => {
  const look = (typed: string, answers: Readonly<Record<string, string>>) =>
    answerWith(detect(valueOf(parseAddress(typed))), answers);
  const TOR = captured('cstate/tor-project/index-2025-05-01-disrupted-edited.json');
  const XAI = captured('rss/xai/feed-2026-09-03-one-item.xml');
  const shell = (head: string): string => `<!DOCTYPE html><html><head><title>Status</title>${head}</head></html>`;
  const CSTATE = '<meta name="generator" content="cState v6.0.1 - https://github.com/cstate/cstate">';
  const FEED = '<link rel="alternate" type="application/rss+xml" href="/feed.xml">';

  test('a hint is followed at once', () => {
    const { result, asked } = look('https://example.org/status', {
      'https://example.org/status': shell(CSTATE),
      'https://example.org/status/index.json': TOR,
    });
    expect(valueOf(result).address.url).toBe('https://example.org/status');
    expect(asked).toEqual(['https://example.org/status', 'https://example.org/status/index.json']);
  });

  test('a faint one is followed too, and counts for nothing by itself', () => {
    const page = shell('<link rel="author" href="https://ohdear.app/">');
    const json = captured('ohdear/php-net/json-2024-11-26.json');
    const { result } = look('https://status.php.net', {
      'https://status.php.net/': page,
      'https://status.php.net/json': json,
    });
    expect(valueOf(result).format.id).toBe('ohdear');
    expect(look('https://example.org', { 'https://example.org/': page }).result.ok).toBe(false);
  });

  test('its feed is asked for last, within the same six requests', () => {
    const { result, asked } = look('https://status.x.ai', {
      'https://status.x.ai/': shell(FEED),
      'https://status.x.ai/feed.xml': XAI,
    });
    const { format, address } = valueOf(result);
    expect([format.id, address.url]).toEqual(['rss', 'https://status.x.ai/feed.xml']);
    expect(asked.at(-1)).toBe('https://status.x.ai/feed.xml');
    expect(asked.length).toBeLessThanOrEqual(MOST_REQUESTS);
  });

  test('a feed that can be read is better than a hint that nothing proves', () => {
    const { result } = look('https://status.x.ai', {
      'https://status.x.ai/': shell(CSTATE + FEED),
      'https://status.x.ai/feed.xml': XAI,
    });
    expect(valueOf(result).format.id).toBe('rss');
  });

  test('a page that can be reached and says nothing is no status page', () => {
    const { result } = look('https://status.x.ai', { 'https://status.x.ai/': shell('') });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'shape' } });
  });
});
