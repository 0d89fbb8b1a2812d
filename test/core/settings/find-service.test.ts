import { describe, expect, test } from 'vitest';
import { findService, findServiceAt, searchServices } from '#core/settings/find-service';
import { catalogueRows } from '../../renderer/window/catalogue-rows.ts';

const rows = catalogueRows();

describe('finding a service', () => {
  test.each([
    ['openai', 'openai'],
    ['OpenAI', 'openai'],
    ['  ChatGPT ', 'openai'],
    ['anthropic', 'claude'],
    ['Claude  Code', 'claude'],
    ['fly.io', 'fly-io'],
    ['gpt', 'openai'],
    ['copilot', 'github'],
    ['aws', 'amazon-web-services'],
    ['us-east-1', 'aws-us-east-1'],
    ['Teams', 'microsoft-365'],
    ['atlassian', 'atlassian'],
  ])('%s is %s', (text, id) => {
    expect(findService(rows, text)?.id).toBe(id);
  });

  test.each(['', '  ', 'open', 'https://status.openai.com/'])('“%s” is no service’s name', (text) => {
    expect(findService(rows, text)).toBeNull();
  });
});

describe('searching services', () => {
  const ids = (query: string): readonly string[] => searchServices(rows, query).map(({ id }) => id);

  test('nothing typed lists all', () => {
    expect(ids(' ')).toEqual(rows.map(({ id }) => id));
  });

  test('the very name comes before longer names, those before words within', () => {
    expect(ids('git')[0]).toBe('github');
    expect(ids('fly')[0]).toBe('fly-io');
    expect(ids('chat')[0]).toBe('openai');
    expect(ids('actions')).toEqual(['github']);
    expect(ids('slack')[0]).toBe('slack');
  });

  test('a page’s address and a category find services too', () => {
    expect(ids('status.claude.com')).toEqual(['claude']);
    expect(ids('ai').slice(0, 3)).toContain('openai');
  });

  test('words several services share come after names that begin so', () => {
    const found = ids('microsoft');
    expect(found.slice(0, 3).every((id) => id.startsWith('microsoft-'))).toBe(true);
    expect(found).toContain('xbox');
    expect(ids('atlassian')[0]).toBe('atlassian');
    expect(ids('atlassian')).toEqual(expect.arrayContaining(['jira', 'trello', 'bitbucket']));
  });

  test('what fits nothing finds nothing', () => {
    expect(ids('zzzz')).toEqual([]);
  });
});

describe('a service at an address', () => {
  test.each([
    ['https://status.openai.com', 'openai'],
    ['STATUS.openai.com/', 'openai'],
    ['https://status.anthropic.com/', 'claude'],
    ['https://status.example.com/', undefined],
  ])('%s is %s', (url, id) => {
    expect(findServiceAt(rows, url)?.id).toBe(id);
  });
});
