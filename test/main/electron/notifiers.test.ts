import type { Notification } from '#core/events/event';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createElectronNotifier } from '../../../src-main/electron/electron-notifier.ts';
import { createNotifierChain } from '../../../src-main/electron/notifier-chain.ts';
import type { Delivery, Notifier } from '../../../src-main/engine/ports.ts';

const NOTE: Notification = {
  threadId: `page/${'x'.repeat(100)}`,
  title: 'Down',
  body: 'All of it.',
  urgency: 'critical',
  target: { pageId: 'page', incidentId: 'i1' },
};

describe('the chain of ways', () => {
  const ORDERS = {
    usual: ['node-notifier', 'electron'],
    macos: ['electron', 'node-notifier'],
    windows: ['node-notifier', 'electron', 'balloon'],
  } as const;
  const NOWHERE: Delivery = { kind: 'failed', reason: 'Nowhere.' };

  async function send(
    order: keyof typeof ORDERS,
    delivery: 'auto' | 'node-notifier' | 'electron',
    answers: Delivery[],
  ) {
    const tried: string[] = [];
    const way = (name: string): Notifier => ({
      send: () => {
        tried.push(name);
        return Promise.resolve(answers[tried.length - 1] ?? NOWHERE);
      },
    });
    const answer = await createNotifierChain({
      ways: { 'node-notifier': way('node-notifier'), electron: way('electron'), balloon: way('balloon') },
      order: ORDERS[order],
      delivery: () => delivery,
      log: { info: () => undefined, warn: () => undefined },
    }).send(NOTE);
    return { tried, answer };
  }

  test.each([
    ['usual', 'auto', ['node-notifier', 'electron']],
    ['macos', 'auto', ['electron', 'node-notifier']],
    ['usual', 'electron', ['electron', 'node-notifier']],
    ['usual', 'node-notifier', ['node-notifier', 'electron']],
    ['macos', 'node-notifier', ['node-notifier', 'electron']],
    ['windows', 'auto', ['node-notifier', 'electron', 'balloon']],
    ['windows', 'electron', ['electron', 'node-notifier', 'balloon']],
  ] as const)('%s, set to %s: %s', async (order, delivery, expected) => {
    const { tried, answer } = await send(order, delivery, []);
    expect(tried).toEqual(expected);
    expect(answer).toEqual(NOWHERE);
  });

  test.each([{ kind: 'shown' }, { kind: 'unknown' }] as const)('%o ends it: nobody is told twice', async (first) => {
    const { tried, answer } = await send('usual', 'auto', [first]);
    expect(tried).toEqual(['node-notifier']);
    expect(answer).toEqual(first);
  });

  test('two reasons are both told', async () => {
    const { answer } = await send('usual', 'auto', [
      { kind: 'failed', reason: 'No program.' },
      { kind: 'failed', reason: 'No service.' },
    ]);
    expect(answer).toEqual({ kind: 'failed', reason: 'No program. No service.' });
  });
});

describe("Electron's own notifications", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function desktop(onShow: (shown: EventEmitter) => void, supported = true) {
    const log: string[] = [];
    class FakeNotification extends EventEmitter {
      static isSupported = (): boolean => supported;
      readonly options: Electron.NotificationConstructorOptions;
      constructor(options: Electron.NotificationConstructorOptions) {
        super();
        this.options = options;
      }
      show(): void {
        log.push(`show ${JSON.stringify(this.options)}`);
        onShow(this);
      }
      close(): void {
        log.push('close');
      }
    }
    const clicked: unknown[] = [];
    const notifier = createElectronNotifier(FakeNotification as never, '/icon.png', (target) => clicked.push(target));
    return { notifier, log, clicked };
  }

  test('shown, with an id Windows keeps and an outage that stays', async () => {
    const { notifier, log } = desktop((shown) => shown.emit('show', {}));
    expect(await notifier.send(NOTE)).toEqual({ kind: 'shown' });
    const options = JSON.parse(log[0]!.slice(5)) as Electron.NotificationConstructorOptions;
    expect(options.id).toHaveLength(64);
    expect(options).toMatchObject({ title: 'Down', urgency: 'critical', timeoutType: 'never', icon: '/icon.png' });
  });

  test('a later one of the same thread takes the place of the earlier', async () => {
    const { notifier, log } = desktop((shown) => shown.emit('show', {}));
    await notifier.send(NOTE);
    await notifier.send({ ...NOTE, threadId: 'another' });
    await notifier.send(NOTE);
    expect(log.map((line) => line.split(' ')[0])).toEqual(['show', 'show', 'close', 'show']);
  });

  test('a click leads to what it was about', async () => {
    const { notifier, clicked } = desktop((shown) => (shown.emit('show', {}), shown.emit('click', {})));
    await notifier.send(NOTE);
    expect(clicked).toEqual([NOTE.target]);
  });

  test('refusals, silence and faults are values', async () => {
    const refused = desktop((shown) => shown.emit('failed', {}, 'Settings prevent it.')).notifier.send(NOTE);
    expect(await refused).toEqual({ kind: 'failed', reason: 'Settings prevent it.' });
    const silent = desktop(() => undefined).notifier.send(NOTE);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await silent).toEqual({ kind: 'unknown' });
    const broken = desktop(() => {
      throw new Error('no bus');
    }).notifier.send(NOTE);
    expect(await broken).toEqual({ kind: 'failed', reason: 'no bus' });
    expect(await desktop(() => undefined, false).notifier.send(NOTE)).toMatchObject({ kind: 'failed' });
  });
});
