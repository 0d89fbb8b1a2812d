import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { DeadLetter } from '#core/contract/hook-answers';
import type { Hook } from '#core/hooks/hook';
import { failed, ok } from '#core/model/result';
import { hookOn } from '../../core/hooks/sample-hooks.ts';
import { openFakeHost, type FakeHost } from '../../fakes/fake-host.ts';
import { recordedPages } from '../../fakes/recorded-world.ts';
import { launchChromium, openWindow } from './open-window.ts';
import { serveWindow, type ServedWindow } from './serve-window.ts';

let browser: Browser;
let served: ServedWindow;
let host: FakeHost;
let letters: readonly DeadLetter[];

beforeAll(async () => {
  [browser, served] = await Promise.all([launchChromium(), serveWindow()]);
}, 60_000);
afterAll(async () => {
  await Promise.allSettled([browser.close(), served.close()]);
});
beforeEach(async () => {
  letters = ['one', 'two'].map((id) => ({
    ...({
      id,
      hookId: 'lamp',
      hookName: 'Lamp',
      event: 'started',
      service: 'OpenAI',
      subject: `Trouble ${id}`,
    } as const),
    ...{ at: 1_700_000_000_000, attempts: 16, problem: 'The server could not be reached (ECONNREFUSED).' },
  }));
  host = await openFakeHost({
    pages: recordedPages().slice(0, 2),
    handlers: {
      testHook: ({ hookId }) => (hookId === 'lamp' ? ok('Delivered.') : failed('There is no such hook any more.')),
      deadLetters: () => letters,
      discardDeadLetters: ({ ids }) => {
        letters = letters.filter(({ id }) => ids !== null && !ids.includes(id));
        return null;
      },
    },
  });
  return async () => {
    await host.stop();
  };
});

async function open(): Promise<Page> {
  const { page } = await openWindow(browser, { url: served.url, host, hash: '#/settings' });
  await page.getByRole('heading', { name: 'Hooks' }).waitFor();
  return page;
}

async function hooks(): Promise<readonly Hook[]> {
  return (await host.answers.settings({})).hooks;
}

test('a hook that tells an address is made by keyboard alone, tried, switched off and taken away', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Add a hook' }).press('Enter');
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('INPUT');
  await page.keyboard.type('Lamp');
  // Past what it does, where the address is chosen already.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('https://hooks.example.com/x?sig=a%2Fb');
  await page.getByLabel('Written for').selectOption({ label: 'Slack' });
  await page.getByLabel('Secret').fill('shh');
  await page.getByRole('checkbox', { name: 'There is an update' }).press('Space');
  await page.getByRole('button', { name: 'Save' }).press('Enter');
  await page.getByText('Tells hooks.example.com').waitFor();
  const [made] = await hooks();
  expect(made).toEqual({
    ...hookOn({ id: made?.id ?? '', events: ['started', 'escalated', 'updated', 'resolved'] }),
    target: {
      kind: 'post',
      url: 'https://hooks.example.com/x?sig=a%2Fb',
      template: 'slack-webhook',
      secret: 'shh',
    },
  });
  expect(await page.evaluate('document.activeElement.id')).toBe('hooks-heading');

  await page.getByRole('switch', { name: 'Tell “Lamp”' }).press('Space');
  await expect.poll(async () => (await hooks())[0]?.enabled).toBe(false);
  await page.getByRole('button', { name: 'Test Lamp' }).click();
  await page.getByText('There is no such hook any more.').waitFor();
  await page.getByRole('listitem').filter({ hasText: 'Tell “Lamp”' }).getByRole('button', { name: 'Remove' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
  await expect.poll(hooks).toEqual([]);
  await page.close();
});

test('a hook that runs a program passes its arguments on a line each, and is changed where it stands', async () => {
  await host.answers.changeSettings({ changes: { hooks: [hookOn(), hookOn({ id: 'second', name: 'Second' })] } });
  const page = await open();
  await page.getByRole('button', { name: 'Edit Lamp' }).click();
  await page.getByRole('radio', { name: 'Run a program' }).click();
  await page.getByLabel('Program', { exact: true }).fill('/usr/bin/logger');
  await page.getByLabel('Arguments').fill('-t\ngreen bar; $(x)');
  await page.getByRole('radio', { name: 'Only these' }).click();
  const [first] = host.state().pages;
  await page.getByRole('checkbox', { name: first?.name ?? '' }).check();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Runs /usr/bin/logger').waitFor();
  expect(await hooks()).toEqual([
    hookOn({
      target: {
        kind: 'command',
        program: '/usr/bin/logger',
        arguments: ['-t', 'green bar; $(x)'],
        timeLimitSeconds: 30,
      },
      pageIds: [first?.id ?? ''],
    }),
    hookOn({ id: 'second', name: 'Second' }),
  ]);
  await page.close();
});

test('what cannot be told is said beside it, and nothing is saved', async () => {
  const page = await open();
  await page.getByRole('button', { name: 'Add a hook' }).click();
  await page.getByLabel('Name', { exact: true }).fill('Lamp');
  await page.getByLabel('Address', { exact: true }).fill('http://elsewhere.example.com/');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('alert').getByText('It begins with https://').waitFor();
  expect(await hooks()).toEqual([]);
  await page.getByLabel('Name', { exact: true }).press('Escape');
  await page.locator('.hook-form').waitFor({ state: 'detached' });
  await page.close();
});

test('what was given up is tried again or discarded, one by one or all of it', async () => {
  const page = await open();
  await page.getByRole('heading', { name: 'Not delivered' }).waitFor();
  await page.getByRole('button', { name: 'Try again: Trouble one' }).click();
  await expect
    .poll(() => host.called.at(-1)?.[0] !== undefined && callsOf('retryDeadLetters'))
    .toEqual([{ ids: ['one'] }]);
  await page.getByRole('button', { name: 'Discard: Trouble one' }).click();
  await page.getByText('Trouble one').waitFor({ state: 'detached' });
  letters = [...letters, ...letters.map((letter) => ({ ...letter, id: 'three', subject: 'Trouble three' }))];
  await page.getByRole('button', { name: 'Discard: Trouble two' }).click();
  await page.getByText('Trouble two').waitFor({ state: 'detached' });
  await page.close();
});

function callsOf(name: string): readonly unknown[] {
  return host.called.filter(([called]) => called === name).map(([, args]) => args);
}
