import type { Page } from 'playwright-core';
import type { DeadLetter, HookState } from '#core/contract/hook-answers';
import type { Hook } from '#core/hooks/hook';
import { hookOn, RUNS } from '../core/hooks/sample-hooks.ts';
import { RECORDED_AT } from '../fakes/recorded-world.ts';
import type { FakeHostOptions } from '../fakes/fake-host.ts';
import { marchPages } from './pages.ts';
import type { World } from './world.ts';

const HOOKS: readonly Hook[] = [
  hookOn({
    id: 'chat',
    name: 'On-call channel',
    target: {
      kind: 'post',
      url: 'https://hooks.slack.com/services/T000/B000/xxxx',
      template: 'slack-webhook',
      secret: null,
    },
    events: ['started', 'escalated', 'resolved'],
  }),
  hookOn({ id: 'lamp', name: 'Lamp on the wall', target: RUNS, pageIds: ['linearstatus.com'], heldInSilence: true }),
  hookOn({ id: 'off', name: 'Old receiver', enabled: false }),
];

const STATES: readonly HookState[] = [
  { hookId: 'chat', waiting: 0, dead: 0, last: { at: RECORDED_AT - 3_600_000, problem: null } },
  {
    hookId: 'lamp',
    waiting: 3,
    dead: 2,
    last: { at: RECORDED_AT - 60_000, problem: 'The program ended with code 1. logger: socket: Connection refused' },
  },
  { hookId: 'off', waiting: 0, dead: 0, last: null },
];

const LETTERS: readonly DeadLetter[] = [
  {
    id: 'd2',
    hookId: 'lamp',
    hookName: 'Lamp on the wall',
    event: 'resolved',
    service: 'Linear',
    subject: 'Elevated error rates in the API and in a few other places with long names',
    at: RECORDED_AT - 7_200_000,
    attempts: 16,
    problem: 'The program could not be started (ENOENT).',
  },
  {
    id: 'd1',
    hookId: 'chat',
    hookName: 'On-call channel',
    event: 'started',
    service: 'OpenAI',
    subject: 'ChatGPT is slow',
    at: RECORDED_AT - 9_200_000,
    attempts: 1,
    problem: 'The server answered with status 404. no_service',
  },
];

const host = (): FakeHostOptions => ({
  pages: marchPages(),
  settings: { hooks: HOOKS },
  handlers: { hooks: () => STATES, deadLetters: () => LETTERS },
});

/** Brings the part of the settings to the top, where pictures begin. */
async function alone(page: Page): Promise<void> {
  await page.locator('.dead-letter').first().waitFor();
  await page.evaluate(`for (const part of document.querySelectorAll(
    '.settings > :not(h1, [aria-labelledby="hooks-heading"])'
  )) part.style.display = 'none'`);
}

/** Hooks that fare well, badly and not at all; one of them being changed, and a new one. */
export const HOOK_WORLDS: readonly World[] = [
  { name: 'hooks', host, hash: '#/settings', sign: '.hook-row', act: alone },
  {
    name: 'hooks-changed',
    host,
    hash: '#/settings',
    sign: '.hook-row',
    act: async (page) => {
      await alone(page);
      await page.getByRole('button', { name: 'Edit Lamp on the wall' }).click();
      await page.locator('.hook-form').waitFor();
    },
  },
  {
    name: 'hooks-new',
    host,
    hash: '#/settings',
    sign: '.hook-row',
    act: async (page) => {
      await alone(page);
      await page.getByRole('button', { name: 'Add a hook' }).click();
      await page.locator('.hook-form').waitFor();
    },
  },
];
