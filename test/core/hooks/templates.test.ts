import { describe, expect, test } from 'vitest';
import type { HookDocument } from '#core/hooks/event-document';
import { renderHook } from '#core/hooks/render';
import { headerText } from '#core/hooks/templates/header-text';
import { testDocument } from '#core/hooks/test-document';
import { english } from '#core/i18n/language';
import { languageOf } from '#core/i18n/languages';
import { hookOn } from './sample-hooks.ts';

const AT = Date.parse('2026-09-15T20:01:04Z');
const WORDS = { language: english, timeZone: 'Europe/Berlin' };
/** What a vendor, or somebody in its name, might write to reach more people than it should. */
const HOSTILE =
  '<!channel> <@U1|you> @everyone @here [click](https://evil.example) **now** `x` </b>\r\nTags: skull & <at>all</at>';

function document(changes: Partial<HookDocument> = {}): HookDocument {
  return {
    ...testDocument(hookOn(), AT, english),
    delivery: '5f0c',
    cause: 'incident_started',
    test: false,
    service: { id: 'status.example', name: 'Example <b>', url: 'https://status.example/' },
    subject: HOSTILE,
    level: 'major_outage',
    components: [
      { id: 'api', name: 'API', level: 'major_outage' },
      { id: 'chat', name: '*Chat*', level: 'operational' },
    ],
    incident: {
      id: 'i1',
      title: HOSTILE,
      impact: 'critical',
      status: 'investigating',
      startedAt: '2026-09-15T20:00:00.000Z',
      resolvedAt: null,
      url: 'https://status.example/incidents/i1',
      latestUpdate: { at: '2026-09-15T20:00:00.000Z', status: 'investigating', text: `Look:\n${HOSTILE}` },
    },
    ...changes,
  };
}

/** Every text in a value, wherever it is. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function json(
  template: 'slack-webhook' | 'discord-webhook' | 'teams-webhook',
  changes: Partial<HookDocument> = {},
): unknown {
  const { headers, body } = renderHook(template, document(changes), WORDS);
  expect(headers).toEqual({ 'content-type': 'application/json; charset=utf-8' });
  return JSON.parse(body);
}

test('programs read the document itself', () => {
  expect(JSON.parse(renderHook('json', document(), WORDS).body)).toEqual(document());
});

describe('Slack', () => {
  test('calls nobody and makes no link of what others wrote', () => {
    const said = json('slack-webhook') as { blocks: { text: { type: string; text: string } }[] };
    const ownLink = '<https://status.example/incidents/i1|Status page>';
    const others = textsIn(said).filter((text) => text !== ownLink);
    expect(others.filter((text) => /[<>]|&(?!amp;|lt;|gt;)/.test(text))).toEqual([]);
    expect(said.blocks.map(({ text }) => text.type)).toEqual(['plain_text', 'plain_text', 'plain_text', 'mrkdwn']);
    expect(said).toMatchObject({ parse: 'none', link_names: false });
    expect(said.blocks[1]?.text.text).toBe('Major outage · API, *Chat*');
    expect(said.blocks[0]?.text.text).toContain('&lt;!channel&gt;');
  });

  test('keeps to the length of a heading', () => {
    const said = json('slack-webhook', { subject: 'x'.repeat(4_000) }) as { blocks: { text: { text: string } }[] };
    expect(said.blocks[0]?.text.text.length).toBeLessThanOrEqual(150);
  });
});

describe('Discord', () => {
  test('may mention nobody, and reads no markup in what others wrote', () => {
    const said = json('discord-webhook') as { embeds: { title: string; description: string }[] };
    expect(said).toMatchObject({ allowed_mentions: { parse: [] } });
    const [embed] = said.embeds;
    const text = `${embed?.title} ${embed?.description}`;
    expect(text).not.toMatch(/@everyone|@here/);
    expect(text).not.toMatch(/(?<!\\)[*_~`<>[\]()#|]/);
    expect(text).toContain('\\[click\\]');
    expect(said.embeds[0]).toMatchObject({ url: 'https://status.example/incidents/i1', color: 0xe5534b });
  });
});

describe('Teams', () => {
  test('shows what others wrote as runs, which know no markup', () => {
    const said = json('teams-webhook') as {
      attachments: { content: { body: { type: string }[]; actions: unknown } }[];
    };
    const content = said.attachments[0]?.content;
    expect(new Set(content?.body.map(({ type }) => type))).toEqual(new Set(['RichTextBlock']));
    expect(JSON.stringify(said)).not.toContain('"entities"');
    expect(content?.actions).toEqual([
      { type: 'Action.OpenUrl', title: 'Status page', url: 'https://status.example/incidents/i1' },
    ]);
  });
});

describe('ntfy', () => {
  test('gets headers that end where they should', () => {
    const { headers, body } = renderHook('ntfy', document(), WORDS);
    expect(Object.keys(headers).sort()).toEqual(['click', 'content-type', 'priority', 'tags', 'title']);
    for (const value of Object.values(headers)) expect(value).toMatch(/^[\x20-\x7e]+$/);
    expect(headers).toMatchObject({ priority: 'urgent', tags: 'warning' });
    expect(body).toMatch(/^Major outage · API, \*Chat\*\nLook: /);
  });

  test('reads in any language', () => {
    const words = { language: languageOf('ja'), timeZone: 'UTC' };
    const { headers } = renderHook('ntfy', document({ subject: '障害です 🔥' }), words);
    const title = headers['title'] ?? '';
    expect(title).toMatch(/^(=\?UTF-8\?Q\?[\x21-\x3e\x40-\x7e]{1,62}\?= ?)+$/);
    expect(decodeWords(title)).toBe('Example <b>：障害です 🔥');
  });

  test('a text that ends lines or looks encoded stays a text', () => {
    expect(headerText('a\r\nTags: skull')).toBe('a Tags: skull');
    expect(headerText(' plain ')).toBe('plain');
    for (const text of ['=?UTF-8?Q?x?=', 'a_b=c?\u2028ü', 'half \ud800 of one', 'é'.repeat(200)]) {
      const header = headerText(text);
      expect(header).toMatch(/^[\x20-\x7e]+$/);
      expect(decodeWords(header)).toBe(text.replace('\ud800', '\ufffd').replace('\u2028', ' '));
    }
  });
});

test('a link is one only where a browser may open it', () => {
  const incident = document().incident;
  if (incident === null) throw new Error('there is one');
  const { service } = document();
  for (const url of ['javascript:alert(1)', 'http://status.example/', 'https://a|b>', 'https://a\nb', null]) {
    const body = renderHook(
      'teams-webhook',
      document({ incident: { ...incident, url }, service: { ...service, url: '' } }),
      WORDS,
    );
    expect(body.body).not.toContain('Action.OpenUrl');
    expect(renderHook('ntfy', document({ incident: { ...incident, url } }), WORDS).headers['click']).toBe(
      'https://status.example/',
    );
  }
});

test('says in words what has become of it', () => {
  const facts = (changes: Partial<HookDocument>): string | undefined =>
    renderHook('ntfy', document({ incident: null, components: [], ...changes }), WORDS).body;
  const [since, until] = ['2026-09-15T20:00:00.000Z', '2026-09-15T20:43:00.000Z'];
  expect(facts({ event: 'escalated' })).toBe('Worse than before: Major outage');
  expect(facts({ event: 'updated' })).toBe('Update: Major outage');
  expect(facts({ event: 'resolved', since, until })).toBe('Over after 43 min');
  expect(facts({ event: 'resolved', since: null, until })).toBe('Over');
  expect(facts({ event: 'passed' })).toBe('Came and went unseen: Major outage');
  expect(facts({ event: 'flapping' })).toBe('Keeps coming and going: Major outage');
  expect(facts({ event: 'moved', subject: 'status.new' })).toBe('The status page has moved to status.new');
  expect(facts({ test: true })).toBe('This is a test. Nothing has happened.');
  const maintenance = {
    id: 'm',
    title: 'Work',
    status: 'scheduled',
    startsAt: since,
    url: null,
    latestUpdate: null,
  } as const;
  expect(facts({ event: 'maintenance', maintenance: { ...maintenance, endsAt: until } })).toBe(
    'Scheduled · 15 Sept 2026, 22:00 to 15 Sept 2026, 22:43',
  );
});

/** As RFC 2047 has it read. */
function decodeWords(header: string): string {
  if (!header.startsWith('=?')) return header;
  const bytes = header
    .split(' ')
    .map((word) => /^=\?UTF-8\?Q\?(.*)\?=$/.exec(word)?.[1] ?? '')
    .join('')
    .replaceAll('_', ' ')
    .replaceAll(/=([0-9A-F]{2})/g, '%$1');
  return decodeURIComponent(bytes.replaceAll(/%(?![0-9A-F]{2})/g, '%25'));
}
