import type { Notification } from '#core/events/event';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createElectronNotifier } from '../../../src-main/electron/electron-notifier.ts';
import type { Channel, Outcome } from '../../../src-main/node/notification/channel.ts';
import { createNotifierChain } from '../../../src-main/node/notification/notifier-chain.ts';

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
  const NOWHERE = { cause: 'refused', said: 'Nowhere.' } as const;

  async function send(order: keyof typeof ORDERS, delivery: 'auto' | 'node-notifier' | 'electron', answers: Outcome[]) {
    const tried: string[] = [];
    const channel = (name: string): Channel => ({
      obstacle: () => (name === 'balloon' ? { cause: 'no_icon' } : null),
      send: () => {
        tried.push(name);
        return Promise.resolve(answers[tried.length - 1] ?? { kind: 'failed', obstacle: NOWHERE });
      },
    });
    const chain = createNotifierChain({
      channels: ORDERS[order].map((way) => [way, channel(way)]),
      delivery: () => delivery,
      log: { info: () => undefined, warn: () => undefined },
    });
    return { tried, answer: await chain.send(NOTE), ways: chain.ways() };
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
    const { tried, answer, ways } = await send(order, delivery, []);
    expect(tried).toEqual(expected);
    expect(answer).toEqual({ kind: 'failed', missed: expected.map((way) => ({ way, obstacle: NOWHERE })) });
    expect(ways.map(({ way }) => way)).toEqual(expected);
  });

  test.each([{ kind: 'shown' }, { kind: 'unknown' }] as const)('%o ends it: nobody is told twice', async (first) => {
    const { tried, answer } = await send('usual', 'auto', [first]);
    expect(tried).toEqual(['node-notifier']);
    expect(answer).toEqual({ ...first, way: 'node-notifier', missed: [] });
  });

  test('who showed it is told, and who could not', async () => {
    const obstacle = { cause: 'no_notify_send' } as const;
    const { answer } = await send('usual', 'auto', [{ kind: 'failed', obstacle }, { kind: 'shown' }]);
    expect(answer).toEqual({ kind: 'shown', way: 'electron', missed: [{ way: 'node-notifier', obstacle }] });
  });

  test('what keeps a way from working is told with it', async () => {
    const { ways } = await send('windows', 'electron', []);
    expect(ways).toEqual([
      { way: 'electron', obstacle: null },
      { way: 'node-notifier', obstacle: null },
      { way: 'balloon', obstacle: { cause: 'no_icon' } },
    ]);
  });
});

describe("Electron's own notifications", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  function desktop(onShow: (shown: EventEmitter) => void, supported = true, prompts = false) {
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
    const onClick = (target: unknown): unknown => clicked.push(target);
    const notifier = createElectronNotifier(FakeNotification as never, '/icon.png', onClick, prompts);
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
    expect(await refused).toEqual({ kind: 'failed', obstacle: { cause: 'refused', said: 'Settings prevent it.' } });
    const silent = desktop(() => undefined).notifier.send(NOTE);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await silent).toEqual({ kind: 'unknown' });
    const broken = desktop(() => {
      throw new Error('no bus');
    }).notifier.send(NOTE);
    expect(await broken).toEqual({ kind: 'failed', obstacle: { cause: 'refused', said: 'no bus' } });
    const unsupported = { cause: 'not_supported' };
    const { notifier } = desktop(() => undefined, false);
    expect(await notifier.send(NOTE)).toEqual({ kind: 'failed', obstacle: unsupported });
    expect(notifier.obstacle()).toEqual(unsupported);
  });

  test('where the question itself asks the user, it is not asked before there is something to say', () => {
    expect(desktop(() => undefined, false, true).notifier.obstacle()).toBeNull();
  });
});
