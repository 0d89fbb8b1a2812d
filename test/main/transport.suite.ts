import type { AppState } from '#core/contract/app-state';
import type { Reply } from '#core/contract/rpc';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createFakeEngine, type FakeEngine } from '../fakes/fake-engine.ts';

/** One window's end of a transport. */
export interface Transport {
  call(name: string, args: unknown): Promise<Reply>;
  onState(listener: (state: AppState) => void): () => void;
  close(): Promise<void>;
}

/** What a window may rely on, whichever transport is between it and the engine. */
export function transportSuite(name: string, open: (engine: FakeEngine) => Promise<Transport>): void {
  describe(`${name}, as a transport`, () => {
    let engine: FakeEngine;
    let transport: Transport;

    beforeEach(async () => {
      engine = createFakeEngine({
        pollNow: () => {
          throw new Error('the secret inside');
        },
        inspect: ({ url }) => ({ ok: false, problem: `Nothing to see at ${url}.` }),
      });
      transport = await open(engine);
    });
    afterEach(() => transport.close());

    test('a command reaches its handler and its answer comes back as it is', async () => {
      const reply = await transport.call('inspect', { url: 'https://a.example/ä?b=“c”' });
      expect(reply).toEqual({
        ok: true,
        answer: { ok: false, problem: 'Nothing to see at https://a.example/ä?b=“c”.' },
      });
      expect(engine.called).toEqual([['inspect', { url: 'https://a.example/ä?b=“c”' }]]);
    });

    test('null is an answer', async () => {
      expect(await transport.call('snooze', { minutes: null })).toEqual({ ok: true, answer: null });
    });

    test('wrong arguments are refused before the handler sees them', async () => {
      for (const args of [{ minutes: -1 }, { minutes: '5' }, {}, null, [], 'minutes']) {
        expect(await transport.call('snooze', args)).toEqual({
          ok: false,
          reason: 'The command snooze was given wrong arguments.',
        });
      }
      expect(engine.called).toEqual([]);
    });

    test('an unknown command is refused, also when every object has something of that name', async () => {
      for (const unknown of ['format', 'constructor', '__proto__', 'toString']) {
        expect(await transport.call(unknown, {})).toEqual({ ok: false, reason: 'There is no such command.' });
      }
      expect(engine.called).toEqual([]);
    });

    test('a fault is answered in words, without what is inside', async () => {
      const reply = await transport.call('pollNow', { pageId: null });
      expect(reply).toEqual({ ok: false, reason: 'Something went wrong inside Greenbar; the log says what.' });
      expect(JSON.stringify(reply)).not.toContain('secret');
    });

    test('states are pushed as they come, with growing revisions', async () => {
      const seen: AppState[] = [];
      const stop = transport.onState((state) => seen.push(state));
      await expect.poll(() => engine.listening).toBeGreaterThan(0);
      engine.publish({ online: false });
      await expect.poll(() => seen.at(-1)?.online).toBe(false);
      engine.publish({ online: true, notices: ['häppy 🟩'] });
      await expect.poll(() => seen.at(-1)?.notices).toEqual(['häppy 🟩']);
      const revisions = seen.map(({ revision }) => revision);
      expect(revisions).toEqual([...new Set(revisions)].sort((a, b) => a - b));
      stop();
    });

    test('whoever has stopped listening hears nothing more', async () => {
      const seen: AppState[] = [];
      const late: AppState[] = [];
      const stop = transport.onState((state) => seen.push(state));
      transport.onState((state) => late.push(state));
      engine.publish({ theme: 'dark' });
      await expect.poll(() => seen.at(-1)?.theme).toBe('dark');
      stop();
      const before = seen.length;
      engine.publish({ theme: 'light' });
      await expect.poll(() => late.at(-1)?.theme).toBe('light');
      expect(seen).toHaveLength(before);
    });

    test('the state can be asked for, and is the one last published', async () => {
      engine.publish({ theme: 'dark' });
      const reply = await transport.call('state', {});
      expect(reply).toMatchObject({ ok: true, answer: { theme: 'dark', revision: engine.state().revision } });
    });
  });
}
