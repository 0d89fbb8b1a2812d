import { describe, expect, test } from 'vitest';
import { upptime } from '#core/feeds/upptime';
import { answerWith, captured, documentOf, valueOf } from './support.ts';
import { addressOf } from './serve-capture.ts';

const FOLDER = 'https://raw.githubusercontent.com/smeedijzer-online/status/HEAD/history';
const summary = captured('upptime/smeedijzer/summary.2022-07-23.json');
const site = captured('upptime/smeedijzer/hacker-news.yml');

test('a site that is down is down, whatever its percentage says', () => {
  const { components } = valueOf(upptime.read(documentOf(summary)));
  expect(components.at(-1)).toMatchObject({ id: 'test-broken-site', level: 'major_outage' });
});

test('an unknown state is unknown, and said', () => {
  const { components, level, warnings } = valueOf(
    upptime.read(documentOf(summary.replace('"status": "down"', '"status": "sleepy"'))),
  );
  expect(components.at(-1)?.level).toBe('unknown');
  expect(level).toBe('unknown');
  expect(warnings).toEqual([{ key: 'unknown_word', what: 'component', word: 'sleepy' }]);
});

test('an empty summary is no page', () => {
  expect(upptime.read(documentOf('[]'))).toMatchObject({ ok: false, problem: { kind: 'shape' } });
});

describe('the summary is found', () => {
  test.each([
    ['https://raw.githubusercontent.com/smeedijzer-online/status/master/README.md', {}],
    ['https://github.com/smeedijzer-online/status', {}],
    ['https://smeedijzer-online.github.io/status/', {}],
    ['https://status.example.com/', { repository: ' smeedijzer-online/status ' }],
  ])('of %s', (url, choices) => {
    const { asked, result } = answerWith(upptime.poll(addressOf(url), choices), {
      [`${FOLDER}/summary.json`]: summary,
    });
    expect(asked).toEqual([`${FOLDER}/summary.json`]);
    expect(valueOf(result).page).toMatchObject({ name: 'smeedijzer-online/status' });
  });

  test('by the link of the page to its repository', () => {
    const page = '<a href="https://github.com/smeedijzer-online/status">GitHub</a> Upptime';
    const { asked } = answerWith(upptime.poll(addressOf('https://status.example.com/')), {
      'https://status.example.com/': page,
    });
    expect(asked).toEqual(['https://status.example.com/', `${FOLDER}/summary.json`]);
    expect(upptime.claim(documentOf(page))?.confidence).toBeLessThan(0.9);
  });

  test('where it was typed', () => {
    const address = addressOf('http://127.0.0.1:8123/summary.2022-07-23.json');
    expect(upptime.poll(address).next().value).toEqual({ url: address.url });
  });

  test('or it is said that it was not', () => {
    const { result } = answerWith(upptime.poll(addressOf('https://status.example.com/')), {
      'https://status.example.com/': '<title>Hello</title>',
    });
    expect(result).toMatchObject({ ok: false, problem: { kind: 'shape' } });
  });
});

test('minutes of downtime become days, from the first day a site was watched', () => {
  const exchange = upptime.history?.(
    addressOf('https://github.com/smeedijzer-online/status'),
    0,
    Date.UTC(2022, 6, 23),
  );
  if (exchange === undefined) throw new Error('no history');
  const { result } = answerWith(exchange, {
    [`${FOLDER}/summary.json`]: summary,
    [`${FOLDER}/hacker-news.yml`]: site,
  });
  const { days, uptimes, timeZone } = valueOf(result);
  const rows = days.filter(({ rowId }) => rowId === 'hacker-news');
  expect(timeZone).toBe('UTC');
  expect([rows[0]?.date, rows.at(-1)?.date]).toEqual(['2020-08-10', '2022-07-22']);
  expect(rows).toHaveLength(712);
  expect(rows.find(({ date }) => date === '2022-07-08')?.majorOutageSeconds).toBe(502 * 60);
  expect(rows.filter(({ majorOutageSeconds }) => majorOutageSeconds > 0)).toHaveLength(5);
  // Its file is missing, so only the day it was down is known.
  expect(days.filter(({ rowId }) => rowId === 'wikipedia').map(({ date }) => date)).toEqual(['2022-05-21']);
  expect(uptimes.find(({ rowId }) => rowId === 'hacker-news')?.uptimeFraction).toBeCloseTo(0.9994);
});
