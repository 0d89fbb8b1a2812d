import type { Handlers } from '#core/contract/rpc';
import type { IpcMain } from 'electron';
import { expect, test } from 'vitest';
import { openDoor } from '../../../src-main/electron/ipc.ts';

type Knock = (senderFrame: object | null, name: unknown, args: unknown) => Promise<unknown>;

/** A door whose engine counts how often it was reached. */
function door(handlers: Partial<Handlers>): { knock: Knock; warnings: string[]; channels: string[] } {
  const warnings: string[] = [];
  const channels: string[] = [];
  let knock: Knock = () => Promise.reject(new Error('no door'));
  const handle: IpcMain['handle'] = (channel, listener) => {
    channels.push(channel);
    knock = async (senderFrame, ...args) => (await listener({ senderFrame } as never, ...args)) as unknown;
  };
  openDoor({ handle }, handlers as Handlers, {
    info: () => undefined,
    warn: (message) => void warnings.push(message),
  });
  return { knock: (...args) => knock(...args), warnings, channels };
}

const OURS = { parent: null, origin: 'app://bundle' };

test('our window is heard', async () => {
  const { knock, channels } = door({ snooze: ({ minutes }) => (expect(minutes).toBe(60), null) });
  expect(await knock(OURS, 'snooze', { minutes: 60 })).toEqual({ ok: true, answer: null });
  expect(channels).toEqual(['greenbar:call']);
});

test.each([
  ['a frame that is gone', null],
  ['a frame inside ours', { parent: OURS, origin: 'app://bundle' }],
  ['another origin', { parent: null, origin: 'https://example.com' }],
  ['another host of our scheme', { parent: null, origin: 'app://other' }],
  ['a file', { parent: null, origin: 'file://' }],
  ['an opaque origin', { parent: null, origin: 'null' }],
])('%s is refused before the engine is reached', async (_who, frame) => {
  let reached = 0;
  const { knock, warnings } = door({ snooze: () => ((reached += 1), null) });
  expect(await knock(frame, 'snooze', { minutes: 60 })).toEqual({ ok: false, reason: 'Only the window may call.' });
  expect(reached).toBe(0);
  expect(warnings).toHaveLength(1);
});

test('a handler that throws is answered without its stack, and logged with it', async () => {
  const { knock, warnings } = door({
    snooze: () => {
      throw new Error('secret detail');
    },
  });
  const reply = await knock(OURS, 'snooze', { minutes: 60 });
  expect(reply).toMatchObject({ ok: false });
  expect(JSON.stringify(reply)).not.toContain('secret');
  expect(warnings).toHaveLength(1);
});

test('commands nobody knows and wrong arguments are refused', async () => {
  const { knock } = door({});
  expect(await knock(OURS, 'toString', {})).toMatchObject({ ok: false });
  expect(await knock(OURS, 'snooze', { minutes: 'many' })).toMatchObject({ ok: false });
});
