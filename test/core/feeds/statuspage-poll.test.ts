import { describe, expect, test } from 'vitest';
import type { Answer } from '#core/feeds/exchange';
import { statuspage } from '#core/feeds/statuspage';
import { parseAddress } from '#core/model/address';
import { warned } from './said-words.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const SUMMARY = 'https://www.githubstatus.com/api/v2/summary.json';
const PAGE = 'https://www.githubstatus.com/';
const FEED = 'https://www.githubstatus.com/history.atom';
const summary = captured('statuspage/github/api-v2-summary.2020-05-22.minor-plus-scheduled.json');
const feed = captured('statuspage/github/history.2023-02-08.maintenance-and-incident-open.atom');
const page = captured('statuspage/trello/page.2021-10-18.html');

const poll = (answers: Readonly<Record<string, Answer | string>>, url = 'https://www.githubstatus.com/') =>
  answerWith(statuspage.poll(valueOf(parseAddress(url))), answers);

test('a poll is one request, wherever on the page the address points', () => {
  const { result, asked } = poll({ [SUMMARY]: summary }, 'https://www.githubstatus.com/incidents/xyz');
  expect(asked).toEqual([SUMMARY]);
  expect(valueOf(result)).toMatchObject({
    incidentsListed: 'open',
    componentsComplete: true,
    page: { name: 'GitHub' },
  });
});

const WITHOUT_API: readonly (readonly [string, Answer])[] = [
  ['the API is blocked', documentOf('Forbidden', SUMMARY, 403)],
  ['the API is gone', documentOf('{}', SUMMARY, 404)],
  ['a web page answers every path', documentOf('<!DOCTYPE html><html></html>', SUMMARY)],
  ['the answer breaks off', documentOf(summary.slice(0, 500), SUMMARY)],
];

describe('the page for people is read', () => {
  test.each(WITHOUT_API)('where %s', (_, answer) => {
    const { result, asked } = poll({ [SUMMARY]: answer, [PAGE]: page, [FEED]: feed });
    expect(asked).toEqual([SUMMARY, PAGE]);
    const snapshot = valueOf(result);
    expect(snapshot).toMatchObject({ level: 'partial_outage', page: { name: 'Trello' } });
    expect(snapshot.components).toHaveLength(5);
    expect(warned(snapshot)[0]).toContain('could not be read, its web page was');
  });
});

describe('the feed is read', () => {
  test.each(WITHOUT_API)('where %s and so is the page', (_, answer) => {
    const { result, asked } = poll({ [SUMMARY]: answer, [FEED]: feed });
    expect(asked).toEqual([SUMMARY, PAGE, FEED]);
    const snapshot = valueOf(result);
    expect(snapshot).toMatchObject({ level: 'degraded_performance', componentsComplete: false });
    expect(warned(snapshot)[0]).toContain('could not be read, its feed was');
  });

  test('and where it cannot be read either, the first problem is told', () => {
    const { result } = poll({ [SUMMARY]: documentOf('<html></html>', SUMMARY), [FEED]: '<html></html>' });
    expect(result).toEqual({
      ok: false,
      problem: {
        kind: 'shape',
        reason: 'The answer is a web page where the page’s data was expected.',
        detail: { key: 'web_page_instead' },
      },
    });
  });
});

describe('a failed poll is told as what it is', () => {
  test.each([500, 503, 429])('status %i is trouble of the server, not of the page', (status) => {
    const { result, asked } = poll({ [SUMMARY]: documentOf('', SUMMARY, status), [FEED]: feed });
    expect(asked).toEqual([SUMMARY]);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'http_status', status } });
  });

  test('a lost connection asks for nothing more', () => {
    const { result, asked } = poll({
      [SUMMARY]: { kind: 'none', failure: { kind: 'offline', reason: 'There is no connection.' } },
      [FEED]: feed,
    });
    expect(asked).toEqual([SUMMARY]);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'offline' } });
  });

  test.each([
    ['a login', documentOf('<html>Log in</html>', 'https://id.example.com/login?continue=x')],
    ['a 401', documentOf('', SUMMARY, 401)],
  ])('%s is a page that is not public', (_, answer) => {
    expect(poll({ [SUMMARY]: answer }).result).toMatchObject({ ok: false, problem: { kind: 'not_public' } });
  });

  test('a page that has moved to another vendor has changed its shape, whatever its feed still says', () => {
    const moved = captured('incidentio/openai/api-v2-summary.2026-09-15.quiet.json');
    const { result, asked } = poll({ [SUMMARY]: moved, [FEED]: feed });
    expect(asked).toEqual([SUMMARY]);
    expect(result).toMatchObject({ ok: false, problem: { kind: 'shape' } });
  });
});
