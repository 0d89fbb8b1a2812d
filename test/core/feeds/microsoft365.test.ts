import { expect, test } from 'vitest';
import { microsoft365 } from '#core/feeds/microsoft365';
import { warned } from './said-words.ts';
import { addressOf } from './serve-capture.ts';
import { answerWith, captured, documentOf, valueOf } from './support.ts';

const post = captured('microsoft365/microsoft-365/posts-mac.2026-09-18.json');
const urlOf = (leaf: string) => `https://status.cloud.microsoft/api/posts/${leaf}`;
const postWith = (changes: object) => JSON.stringify({ ...(JSON.parse(post) as object), ...changes });

test('a poll asks for both admin centers and the consumer services', () => {
  const consumer = JSON.stringify([
    JSON.parse(postWith({ ServiceDisplayName: 'Outlook.com', ServiceWorkloadName: 'OutlookCom' })),
    JSON.parse(postWith({ ServiceDisplayName: 'OneDrive', ServiceWorkloadName: 'OneDrive', Status: 'Operational' })),
  ]);
  const { result, asked } = answerWith(microsoft365.poll(addressOf('https://status.cloud.microsoft/')), {
    [urlOf('mac')]: post,
    [urlOf('ppac')]: post,
    [urlOf('m365Consumer')]: consumer,
  });
  expect(asked).toHaveLength(3);
  const snapshot = valueOf(result);
  expect(snapshot).toMatchObject({ level: 'operational', componentsComplete: true, warnings: [] });
  expect(snapshot.components.map(({ id, name }) => [id, name])).toEqual([
    ['mac', 'Microsoft 365 admin center'],
    ['ppac', 'Power Platform admin center'],
    ['OutlookCom', 'Outlook.com'],
    ['OneDrive', 'OneDrive'],
  ]);
});

test('the front page where a post should be is no post, and the others are read', () => {
  const { result } = answerWith(microsoft365.poll(addressOf('https://status.cloud.microsoft/')), {
    [urlOf('mac')]: post,
    [urlOf('ppac')]: '<!DOCTYPE html><html><title>Service health</title></html>',
  });
  const snapshot = valueOf(result);
  expect(snapshot.componentsComplete).toBe(false);
  expect(snapshot.components.map(({ id }) => id)).toEqual(['mac']);
  expect(warned(snapshot).join(' ')).toContain('a web page where the page’s data was expected');
});

test.each([
  ['Available', 'operational'],
  ['Operational', 'operational'],
  ['ServiceRestored', 'operational'],
  ['ServiceDegradation', 'degraded_performance'],
  ['Service degradation', 'degraded_performance'],
  ['Unknown', 'unknown'],
  ['', 'unknown'],
  ['constructor', 'unknown'],
])('the status “%s” is %s', (status, level) => {
  const snapshot = valueOf(microsoft365.read(documentOf(postWith({ Status: status }))));
  expect(snapshot.level).toBe(level);
  expect(snapshot.incidents).toHaveLength(level === 'degraded_performance' ? 1 : 0);
});

test('the time of the request is not taken for a change', () => {
  const read = (at: string) => microsoft365.read(documentOf(postWith({ LastUpdatedTime: at, InternalDateTime: at })));
  expect(read('2026-09-18T21:34:00Z')).toEqual(read('2026-09-18T21:24:00Z'));
});
