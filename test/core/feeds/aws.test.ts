import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aws } from '#core/feeds/aws';
import { isOpen } from '#core/model/snapshot';
import { DAY_MS } from '#core/model/time';
import { decodeText } from '../../../src-main/node/http/charset.ts';
import { warned } from './said-words.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, CAPTURES, documentOf, valueOf } from './support.ts';

const ENDPOINT = 'https://health.aws.amazon.com/public/currentevents';
const FEED = 'https://status.aws.amazon.com/rss/all.rss';
const events = captured('aws/aws/currentevents.2026-09-04.trimmed.json');
const feed = captured('aws/aws/all.2026-08-18.rss');

describe('current events', () => {
  test('come as UTF-16 with its byte order mark, whatever the header calls it', () => {
    const bytes = readFileSync(join(CAPTURES, 'aws/aws/currentevents.2026-09-04.utf16be.json'));
    const text = decodeText(bytes, 'application/json;charset=utf-16');
    expect(valueOf(aws.read(documentOf(text))).incidents).toEqual(valueOf(aws.read(documentOf(events))).incidents);
  });

  test('are open unless they have status 0 or an end', () => {
    const open = valueOf(aws.read(documentOf(events))).incidents.filter(isOpen);
    expect(open.map(({ startedAt }) => startedAt)).toEqual([1772430987000, 1772369485000]);
    expect(open.map(({ impact }) => impact)).toEqual(['major', 'major']);
  });

  test('of other regions are left out where one was chosen', () => {
    const poll = (region: string) =>
      valueOf(
        answerWith(aws.poll(addressOf('https://status.aws.amazon.com/'), { region }), { [ENDPOINT]: events }).result,
      );
    expect(poll('us-east-1')).toMatchObject({ level: 'operational', components: [], incidents: [] });
    expect(poll('us-west-2')).toMatchObject({ level: 'operational', groups: [{ id: 'us-west-2', name: 'Oregon' }] });
    expect(poll('me-south-1').level).toBe('partial_outage');
    expect(poll('').incidents).toHaveLength(3);
  });

  test('none is good news, at AWS’s own address only', () => {
    expect(valueOf(aws.read(documentOf('[]', ENDPOINT))).level).toBe('operational');
    expect(aws.claim(documentOf('[]', ENDPOINT))?.confidence).toBe(0.9);
    expect(aws.read(documentOf('[]')).ok).toBe(false);
    expect(aws.claim(documentOf('[]'))).toBeNull();
  });

  test.each([
    [0, 'operational'],
    [1, 'operational'],
    ['2', 'degraded_performance'],
    ['3', 'major_outage'],
    ['7', 'unknown'],
  ])('status %s is %s', (status, level) => {
    const [first] = JSON.parse(events) as readonly object[];
    const service = { service_name: 'One', current: status, max: status };
    const event = { ...first, status: '3', end_time: undefined, impacted_services: { 'one-us-west-2': service } };
    const snapshot = valueOf(aws.read(documentOf(JSON.stringify([event]))));
    expect(snapshot.components.map((component) => component.level)).toEqual([level]);
  });
});

describe('the feed of updates', () => {
  test('holds updates, which are put together to events', () => {
    const [newest] = valueOf(aws.read(documentOf(feed))).incidents;
    expect(newest).toMatchObject({
      status: 'resolved',
      resolvedAt: Date.parse('2026-08-18T04:01:19Z'),
      impact: 'minor',
    });
    expect(newest?.updates).toHaveLength(20);
    expect(newest?.componentIds).toEqual(['directconnect-eu-central-1']);
  });

  test('does not say that all is well where an end was never posted', () => {
    const snapshot = valueOf(aws.read(documentOf(feed)));
    expect(snapshot.level).toBe('unknown');
    expect(warned(snapshot).join(' ')).toContain('AWS never posted that “Increased Error Rates” is over');
  });

  test('without items is a healthy service', () => {
    const quiet = feed.replace(/<item>[^]*<\/item>/, '');
    const snapshot = valueOf(aws.read(documentOf(quiet, 'https://status.aws.amazon.com/rss/ec2-us-east-1.rss')));
    expect(snapshot.level).toBe('operational');
    expect(snapshot.components).toMatchObject([{ id: 'ec2-us-east-1', name: 'ec2', groupId: 'us-east-1' }]);
  });

  test('of one service is read at its own address', () => {
    const url = 'https://status.aws.amazon.com/rss/ec2-us-east-1.rss';
    expect(answerWith(aws.poll(addressOf(url)), { [url]: feed }).asked).toEqual([url]);
  });
});

describe('the past', () => {
  const now = Date.parse('2026-09-04T00:00:00Z');
  const ask = (region: string) =>
    valueOf(
      answerWith(aws.history!(addressOf('https://health.aws.amazon.com/'), now - 92 * DAY_MS, now, { region }), {
        [ENDPOINT]: events,
        [FEED]: feed,
      }).result,
    );

  test('names an event once that is in the feed and in the list', () => {
    const ids = ask('').incidents.map(({ id }) => id);
    expect(ids.filter((id) => id.includes('me-central-1'))).toHaveLength(1);
    expect(ids.filter((id) => id.startsWith('directconnect'))).toHaveLength(1);
  });

  test('covers what the feed tells of, not what it left open', () => {
    expect(ask('').coverage.map(({ componentId }) => componentId)).toEqual(['directconnect-eu-central-1']);
    expect(ask('us-east-1')).toMatchObject({ incidents: [], coverage: [] });
  });
});

test('the data of the old dashboard is refused in words', () => {
  const path = join(CAPTURES, '../refused/aws/data.2022-07-03.legacy.json');
  const document = documentOf(readFileSync(path, 'utf8'));
  expect(aws.claim(document)?.reason).toEqual({ key: 'retired', vendor: 'AWS' });
  expect(aws.read(document)).toMatchObject({
    ok: false,
    problem: { reason: expect.stringContaining('retired') as string },
  });
});

test('an event that cannot be read proves no service to work, one that is over does not matter', () => {
  const [first, second] = JSON.parse(events) as readonly object[];
  const read = (changes: object) =>
    valueOf(
      aws.read(
        documentOf(
          JSON.stringify([
            { ...first, status: '0', end_time: '1' },
            { ...second, ...changes },
          ]),
          ENDPOINT,
        ),
      ),
    );
  const spoilt = read({ service: null, status: '3', end_time: null });
  expect(spoilt.level).toBe('unknown');
  expect(spoilt.components.filter(({ level }) => level === 'operational')).toEqual([]);
  expect(spoilt.incidentsComplete).toBe(false);
  // What is not listed stays as it was.
  expect(spoilt).not.toHaveProperty('unlistedComponents');
  expect(warned(spoilt)).toContain('One of the events that are listed could not be read.');
  expect(read({ service: null, status: '0' }).level).toBe('operational');
  const undated = read({ date: null, event_log: [], status: '3', end_time: null });
  expect(undated).toMatchObject({ incidentsComplete: false });
  expect(undated.level).not.toBe('operational');
});
