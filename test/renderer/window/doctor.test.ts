import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Handlers } from '#core/contract/rpc';
import type { Examination } from '#core/doctor/finding';
import type { NotifierReport } from '#core/events/delivery';
import { failed } from '#core/model/result';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { EXAMINED, NOTIFIER } from '../../worlds/doctor-worlds.ts';
import { launchChromium, openWindow } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const PATIENCE = { timeout: 15_000 };

let browser: Browser;
let served: ServedWindow;
let host: FakeHost;
let page: Page;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close()]);
});
afterEach(async () => {
  await page.close();
  await host.stop();
});

async function open(handlers: Partial<Handlers>): Promise<void> {
  host = await openFakeHost({ pages: [], handlers });
  ({ page } = await openWindow(browser, { url: served.url, host, hash: '#/settings' }));
}

const health = () => page.getByRole('region', { name: 'Health of Greenbar' });
const notifications = () => page.getByRole('region', { name: 'Notifications' });
const asked = (name: string): number => host.called.filter(([called]) => called === name).length;

/** What is read of a part of the page, line by line. */
function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

test('each finding has a name, a word, a sentence and what to do', async () => {
  await open({ doctor: () => EXAMINED, notifier: () => NOTIFIER });
  await health().getByText('7 things could be better').waitFor(PATIENCE);
  expect(await health().getByRole('listitem').count()).toBe(EXAMINED.findings.length);
  const clock = health().getByRole('listitem').last();
  expect(lines(await clock.innerText())).toEqual([
    'Clock Limited',
    'The clock of this computer is 61 minutes ahead of that of the page.',
    'Let the system set the clock by the internet.',
  ]);
  expect(await health().innerText()).toContain('Greenbar 0.1.0, Electron 45.4.1, Node v24.21.0, linux x64');
});

test('checked again by the keyboard, it shows what is so now, and the focus stays', async () => {
  let answer: Examination = EXAMINED;
  await open({ doctor: () => answer });
  await health().getByText('7 things could be better').waitFor(PATIENCE);
  answer = { ...EXAMINED, findings: EXAMINED.findings.filter(({ state }) => state === 'ok') };
  const before = asked('doctor');
  await health().getByRole('button', { name: 'Check again' }).focus();
  await page.keyboard.press('Enter');
  await health().getByText('Nothing was found to be missing.').waitFor(PATIENCE);
  expect(asked('doctor')).toBe(before + 1);
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Check again');
});

test('while it is being found out, and where it cannot be, it says so', async () => {
  let fail: (fault: Error) => void = () => undefined;
  await open({ doctor: () => new Promise((_done, reject) => (fail = reject)) });
  await health().getByText('Looking…').waitFor(PATIENCE);
  expect(await health().getByRole('button', { name: 'Copy as text' }).count()).toBe(0);
  fail(new Error('The disk is full.'));
  await health().getByText('It could not be examined: The disk is full.').waitFor(PATIENCE);
});

test('as text it has what helps, and no address or folder', async () => {
  await open({ doctor: () => EXAMINED });
  await page.evaluate(`navigator.clipboard.writeText = (text) => {
    window.copied = text;
    return Promise.resolve();
  }`);
  await health().getByRole('button', { name: 'Copy as text' }).click(PATIENCE);
  await health().getByText('Copied').waitFor(PATIENCE);
  const text = await page.evaluate<string>('window.copied');
  expect(text).toMatch(/^Greenbar 0\.1\.0, Electron 45\.4\.1, /);
  expect(text).toContain('[broken] Data folder: ~/.config/Greenbar cannot be written to.');
  expect(text).toContain('(found.page_silent)');
  expect(text).not.toMatch(/openai|\/home|proxy\.example/);
});

test('the ways to notify stand in their order, with what keeps one from working', async () => {
  await open({ doctor: () => EXAMINED, notifier: () => NOTIFIER });
  const ways = notifications().getByRole('list', { name: 'Ways to notify, in their order' });
  await ways.waitFor(PATIENCE);
  expect(lines(await ways.innerText())).toEqual([
    'The system’s own program Not here',
    'The program notify-send is missing; it is in the package libnotify-bin or libnotify.',
    'Greenbar itself Ready',
  ]);
  await notifications().getByText('Plasma holds notifications back at the moment.').waitFor(PATIENCE);
  const last = await notifications().getByRole('listitem').last().innerText();
  expect(last).toMatch(/^Last notification Not shown/);
  expect(last).toContain('17 Mar 2026, 15:40');
  expect(last).toContain('Greenbar itself: The notification could not be shown: The name');
});

test('the way chosen goes first', async () => {
  await open({ notifier: () => NOTIFIER });
  await page.getByLabel('Notify through').selectOption('electron', PATIENCE);
  await expect
    .poll(() => host.called.findLast(([name]) => name === 'changeSettings'), PATIENCE)
    .toEqual(['changeSettings', { changes: { notifications: { delivery: 'electron' } } }]);
  await expect.poll(() => page.getByLabel('Notify through').inputValue(), PATIENCE).toBe('electron');
});

test('where there is one way only, there is nothing to choose', async () => {
  const one: NotifierReport = { ways: [{ way: 'node-notifier', obstacle: null }], last: null };
  await open({ notifier: () => one });
  await notifications().getByText('None since Greenbar started.').waitFor(PATIENCE);
  expect(await page.getByLabel('Notify through').count()).toBe(0);
});

test('a test that fails says why, in words', async () => {
  await open({ testNotification: () => failed('The notification could not be shown: No bus.') });
  await notifications().getByRole('button', { name: 'Send a test notification' }).click(PATIENCE);
  await notifications().getByText('The notification could not be shown: No bus.').waitFor(PATIENCE);
});

test('a test that is shown is the last notification from then on, and the machine is looked at anew', async () => {
  await open({});
  await notifications().getByText('None since Greenbar started.').waitFor(PATIENCE);
  await expect.poll(() => asked('doctor'), PATIENCE).toBe(1);
  await notifications().getByRole('button', { name: 'Send a test notification' }).click(PATIENCE);
  await notifications().getByText('Shown, through: The system’s own program').waitFor(PATIENCE);
  await expect.poll(() => asked('doctor'), PATIENCE).toBe(2);
  await health().getByText('It was shown.').waitFor(PATIENCE);
});
