import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { PROBE_WORLDS } from '../../worlds/probe-worlds.ts';
import { launchChromium, openWindow } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

const SERVICE = '#/service/status.openai.com';
/** Tests run beside others on two cores. */
const LATER = { timeout: 15_000 };

let browser: Browser;
let served: ServedWindow;

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close()]);
});

async function hostOf(name: string): Promise<FakeHost> {
  const world = PROBE_WORLDS.find((each) => each.name === name);
  if (world === undefined) throw new Error(`There is no world ${name}.`);
  return openFakeHost(world.host());
}

describe('a service that is probed', () => {
  test('says who it is, why, and how long each part took', async () => {
    const host = await hostOf('probe-page-alone');
    const { page, faults } = await openWindow(browser, { url: served.url, host, hash: SERVICE });
    await page.getByText('It is them').first().waitFor();
    await page.getByText('The page of OpenAI says: Degraded. Your probe is answered as usual.').waitFor();
    await page.getByText('Your own connection: fine.').waitFor();
    expect((await page.locator('.probe-phases').innerText()).replaceAll(/\s+/g, ' ')).toBe(
      'Name lookup 12 ms Connection 24 ms Encryption 36 ms First byte 48 ms In all 120 ms',
    );
    expect(faults).toEqual([]);
    await page.close();
    await host.stop();
  });

  test('is walked through in words by keyboard, over a day and a week', async () => {
    const host = await hostOf('probe-page-alone');
    const { page } = await openWindow(browser, { url: served.url, host, hash: SERVICE });
    const chart = page.getByRole('slider', { name: 'How long the probe of OpenAI took' });
    await chart.focus();
    await page.keyboard.press('Home');
    const words = (): Promise<string | null> => chart.getAttribute('aria-valuetext');
    await expect.poll(words, LATER).toMatch(/^16 Mar 2026, 16:00–16:15: median \d+ ms, nine of ten within \d+ ms/);
    await page.keyboard.press('End');
    for (let step = 0; step < 18; step += 1) await page.keyboard.press('ArrowLeft');
    await expect.poll(words, LATER).toMatch(/^17 Mar 2026, 11:15–11:30: .*1 of 3 failed.*2 of 3 slow/);
    await page.getByRole('radio', { name: '7 days' }).nth(1).click();
    await chart.focus();
    await page.keyboard.press('Home');
    await expect.poll(words, LATER).toMatch(/^10 Mar 2026, 16:00–17:00: median/);
    await page.close();
    await host.stop();
  });

  test.each([
    ['probe-fine', 'All fine', 'linearstatus.com'],
    ['probe-them', 'It is them', 'status.openai.com'],
    ['probe-internet', 'It is the internet in between', 'linearstatus.com'],
    ['probe-me', 'It is your connection', 'status.openai.com'],
    ['probe-cannot-tell', 'Cannot tell', 'linearstatus.com'],
  ])('%s: the verdict is “%s”', async (world, verdict, site) => {
    const host = await hostOf(world);
    const { page } = await openWindow(browser, { url: served.url, host, hash: `#/service/${site}` });
    await page.locator('.probe-verdict').getByText(verdict, { exact: true }).waitFor();
    await page.close();
    await host.stop();
  });

  test('a failing probe on a sound network is told with its count', async () => {
    const host = await hostOf('probe-them');
    const { page } = await openWindow(browser, { url: served.url, host, hash: SERVICE });
    await page.getByText('There was no answer in time.').waitFor();
    await page.getByText(/Your probe failed 3 of 3/).waitFor();
    await page.close();
    await host.stop();
  });

  test('a cut connection is told in the overview, and nobody else is blamed', async () => {
    const host = await hostOf('probe-me');
    const { page } = await openWindow(browser, { url: served.url, host, hash: '#/' });
    await page.locator('.summary-verdict').getByText('It is your connection.').waitFor();
    await page.locator('.service-row').filter({ hasText: 'OpenAI' }).getByText('It is your connection').waitFor();
    expect(await page.getByText('It is them').count()).toBe(0);
    await page.close();
    await host.stop();
  });
});

describe('a service that is not', () => {
  test('is probed from when it is switched on, as written', async () => {
    const host = await openFakeHost({ pages: recordedPages().slice(0, 1) });
    const { page } = await openWindow(browser, { url: served.url, host, hash: SERVICE });
    await page.getByText('Probe it yourself').click();
    await page.getByLabel('Address').fill('https://api.openai.com/v1/models');
    await page.getByLabel('Method').selectOption('GET');
    await page.getByLabel('Expected text').fill('data');
    await page.getByText('Probe OpenAI from this machine').click();
    const probe = (): unknown => host.state().pages[0]?.probe?.setting;
    await expect
      .poll(probe, LATER)
      .toMatchObject({ isOn: true, target: { url: 'https://api.openai.com/v1/models', method: 'GET', text: 'data' } });
    await page.getByRole('heading', { name: 'Your own probe' }).waitFor();
    await page.close();
    await host.stop();
  });

  test('what cannot be probed is refused in a sentence, and stays written', async () => {
    const host = await openFakeHost({ pages: recordedPages().slice(0, 1) });
    const { page } = await openWindow(browser, { url: served.url, host, hash: SERVICE });
    await page.getByText('Probe it yourself').click();
    await page.getByLabel('Address').fill('ftp://example.com');
    await page.getByRole('button', { name: 'Use this probe' }).click();
    await page.getByText('The address of a probe begins with https.').waitFor();
    expect(await page.getByLabel('Address').inputValue()).toBe('ftp://example.com');
    expect(host.state().pages[0]?.probe?.setting?.isOn ?? false).toBe(false);
    await page.close();
    await host.stop();
  });
});

test('the neutral addresses are the user’s', async () => {
  const host = await openFakeHost({ pages: recordedPages().slice(0, 1) });
  const { page } = await openWindow(browser, { url: served.url, host, hash: '#/settings' });
  await page.getByText('Neutral addresses').click();
  await page.getByLabel('First address').fill('https://one.example/');
  await page.getByRole('button', { name: 'Use these addresses' }).click();
  const urls = async (): Promise<unknown> => (await host.answers.settings({})).probing.neutralUrls[0];
  await expect.poll(urls, LATER).toBe('https://one.example/');
  await page.close();
  await host.stop();
});
