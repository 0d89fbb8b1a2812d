import { describe, expect, test } from 'vitest';
import type { WatchedPage } from '#core/settings/settings';
import { writeJsonList } from '#core/watchlist/json-list';
import { writeOutlines } from '#core/watchlist/outlines';
import { readList } from '#core/watchlist/read-list';
import { defaultSettings } from '#core/settings/parse-settings';

const plain: WatchedPage = {
  id: 'status.openai.com',
  serviceId: 'openai',
  name: 'OpenAI',
  url: 'https://status.openai.com/',
  formatId: 'incidentio',
  mutedComponentIds: [],
  muted: false,
};
const ruled: WatchedPage = {
  ...plain,
  ...{ id: 'health.aws.amazon.com?region=eu-west-1', name: 'AWS “Ireland” <&>', url: 'https://health.aws.amazon.com/' },
  choices: { region: 'eu-west-1' },
  mutedComponentIds: ['a', 'b'],
  muted: true,
  minimumLevel: 'major_outage',
  snoozedUntil: 5,
  componentRules: { chat: { minimumLevel: 'partial_outage', snoozedUntil: 'resolved' }, api: { snoozedUntil: 7 } },
};

function read(text: string) {
  const list = readList(text);
  if (!list.ok) throw new Error(list.problem);
  return list.value;
}

describe('our own list', () => {
  test('brings everything back but silences, and nothing that was seen', () => {
    const text = writeJsonList([plain, ruled]);
    expect(read(text)).toEqual({
      leftOut: 0,
      services: [
        { name: 'OpenAI', urls: ['https://status.openai.com/'], choices: {}, rules: {} },
        {
          name: ruled.name,
          urls: ['https://health.aws.amazon.com/'],
          choices: { region: 'eu-west-1' },
          rules: {
            muted: true,
            mutedComponentIds: ['a', 'b'],
            minimumLevel: 'major_outage',
            componentRules: { chat: { minimumLevel: 'partial_outage' } },
          },
        },
      ],
    });
    expect(text).not.toMatch(/snoozed|serviceId/);
    expect(text.endsWith('}\n')).toBe(true);
  });

  test('every entry is judged by itself', () => {
    const entries = [
      { url: 'https://status.example.com/', name: 7, choices: 'all', rules: ['x'] },
      { url: 'http://status.example.com/' },
      { url: 'javascript:alert(1)' },
      { name: 'without an address' },
      'https://status.example.com/',
      null,
      { url: ' https://status.example.com ', name: 'again, the same page' },
    ];
    expect(read(JSON.stringify({ version: 1, services: entries }))).toEqual({
      leftOut: 5,
      services: [{ name: null, urls: ['https://status.example.com/'], choices: {}, rules: {} }],
    });
  });

  test.each([
    ['', 'not_a_list'],
    ['{"services": []}', 'not_a_list'],
    [JSON.stringify(defaultSettings), 'not_a_list'],
    ['[1, 2', 'not_a_list'],
    ['{"version": 2, "services": []}', 'newer'],
    ['{"version": 1, "services": []}', 'empty'],
    [' '.repeat(1_000_001), 'too_large'],
    ['<html><body>no list</body></html>', 'not_a_list'],
    ['<opml><body/></opml>', 'empty'],
  ])('%#: what is no list is refused with its reason', (text, problem) => {
    expect(readList(text)).toEqual({ ok: false, problem });
  });

  test('no more than 500 are read, and the others counted', () => {
    const services = Array.from({ length: 620 }, (_, index) => ({ url: `https://status-${index}.example.com/` }));
    const list = read(JSON.stringify({ version: 1, services }));
    expect([list.services.length, list.leftOut]).toEqual([500, 120]);
  });
});

describe('OPML', () => {
  test('a reader gets the feed where one is known, and comes back with the page first', () => {
    const text = writeOutlines(
      [
        { name: 'OpenAI', url: plain.url, feedUrl: 'https://status.openai.com/feed.atom' },
        { name: ruled.name, url: ruled.url },
        { name: 'Zero\u0000 and\nlines', url: 'https://status.example.com/?a=1&b="2"', feedUrl: null },
      ],
      'Services watched by Greenbar',
    );
    expect(text).toContain('xmlUrl="https://status.openai.com/feed.atom" htmlUrl="https://status.openai.com/"');
    expect(text).not.toMatch(/\u0000/);
    expect(read(text).services.map(({ name, urls }) => [name, ...urls])).toEqual([
      ['OpenAI', 'https://status.openai.com/', 'https://status.openai.com/feed.atom'],
      [ruled.name, 'https://health.aws.amazon.com/'],
      ['Zero and lines', 'https://status.example.com/?a=1&b="2"'],
    ]);
  });

  test('outlines of any reader, in folders, whatever the case of their attributes', () => {
    const text = `\uFEFF<?xml version="1.0"?>
      <OPML version="1.0"><head><title>Subscriptions</title></head><body>
        <outline text="Status" title="Status">
          <outline type="rss" text="  A &amp; B\u200b " xmlURL="https://a.example.com/feed" htmlUrl="http://a.example.com"/>
          <outline type="rss" title="Untitled" xmlurl="https://b.example.com/history.atom"/>
        </outline>
        <outline text="Old" xmlUrl="http://old.example.com/rss"/>
        <outline text="Twice" htmlUrl="https://a.example.com/feed/"/>
        <outline text="A file" xmlUrl="file:///etc/passwd"/>
      </body></OPML>`;
    const list = read(text);
    expect(list.services.map(({ name, urls }) => [name, ...urls])).toEqual([
      ['A & B', 'https://a.example.com/feed'],
      ['Untitled', 'https://b.example.com/history.atom'],
    ]);
    expect(list.leftOut).toBe(2);
  });

  test('entities that stand for entities stay what they are, and depth is cut', () => {
    const levels = Array.from({ length: 20 }, (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`);
    const bomb = `<?xml version="1.0"?><!DOCTYPE opml [<!ENTITY l0 "ha">${levels.join('')}]>
      <opml><body><outline text="&l20;" xmlUrl="https://a.example.com/&l20;"/></body></opml>`;
    const list = readList(bomb);
    expect(JSON.stringify(list).length).toBeLessThan(500);

    const deep = `<opml><body>${'<outline text="x">'.repeat(50_000)}`;
    const begun = performance.now();
    expect(readList(deep)).toMatchObject({ ok: false, problem: 'empty' });
    expect(performance.now() - begun).toBeLessThan(3_000);
  });

  test('a megabyte of attributes and of broken markup is read without a fault', () => {
    const wide = `<opml><body><outline ${'a="1" '.repeat(150_000)} htmlUrl="https://a.example.com"/></body></opml>`;
    expect(read(wide).services).toHaveLength(1);
    for (const broken of ['<opml', '<opml><outline htmlUrl="https://a.example.com', '<opml>'.repeat(100_000), '<!--']) {
      expect(() => readList(broken)).not.toThrow();
    }
  });
});
