import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Delivery } from '#core/events/delivery';
import { HOUR_MS, MINUTE_MS } from '#core/model/time';
import { createEngine } from '../../../src-main/engine/create-engine.ts';
import { createDesktopNotifier } from '../../../src-main/node/desktop-notifier.ts';
import { createNotifierChain } from '../../../src-main/node/notification/notifier-chain.ts';
import { packageRoot } from '../../../src-main/node/package-root.ts';
import { until } from '../../fakes/desktop.ts';
import { settle } from '../../fakes/fake-clock.ts';
import { createFakePorts } from '../../fakes/fake-ports.ts';
import { PICTURES, useDesktop } from '../../fakes/use-desktop.ts';
import { RECORDED_AT } from './page-world.ts';
import { servingAll, watchingAll } from './several-pages.ts';

const desktopOr = useDesktop();
/** What a daemon may take to draw. */
const DRAWN_MS = 600;

test(
  'a beginning, its update, its end, a storm in one, and the digest after sleep',
  { timeout: 120_000 },
  async ({ skip }) => {
    const screen = desktopOr(skip);
    const settings = { ...watchingAll, notifications: { ...watchingAll.notifications, updates: true } };
    const ports = createFakePorts({ now: RECORDED_AT, settings, respond: servingAll({}) });
    const iconFile = join(packageRoot(), 'assets', 'icon.png');
    const desktop = createNotifierChain({
      channels: [['node-notifier', createDesktopNotifier({ appName: 'Greenbar', appId: null, iconFile })]],
      delivery: () => 'auto',
      log: ports.log,
    });
    const sent: Promise<Delivery>[] = [];
    ports.notifier.send = (notification) => {
      ports.shown.push(notification);
      const delivery = desktop.send(notification);
      sent.push(delivery);
      return delivery;
    };
    const engine = createEngine(ports, { version: '0.0.0-test', clockSpeed: 1, catalogue: [] });
    engine.start();
    await ports.clock.advance(2 * MINUTE_MS);

    const pictures: string[] = [];
    const look = async (expected: string, onScreen: number): Promise<void> => {
      await settle();
      for (const delivery of await Promise.all(sent)) expect(delivery).toMatchObject({ kind: 'shown' });
      expect(ports.shown.at(-1)?.title).toMatch(new RegExp(expected));
      await until(() => screen.shown() === onScreen);
      await new Promise((resolve) => setTimeout(resolve, DRAWN_MS));
      const picture = join(PICTURES, `story-${pictures.length + 1}.png`);
      screen.screenshot(picture);
      expect(screen.colours(picture)).toBeGreaterThan(50);
      pictures.push(picture);
    };
    const then = async (states: Parameters<typeof servingAll>[0], forMs: number): Promise<void> => {
      ports.http.answer(servingAll(states));
      await ports.clock.advance(forMs);
    };

    await then({ Claude: { updates: 1 } }, 2 * MINUTE_MS);
    await look('^Claude: ', 1);
    await then({ Claude: { updates: 2 } }, 2 * MINUTE_MS);
    await look('^Claude: ', 1);
    expect(ports.shown).toHaveLength(2);
    await then({ Claude: { updates: 5 } }, 10 * MINUTE_MS);
    await look('^Claude: Resolved: ', 1);
    await then({ Claude: { updates: 5 }, Second: { updates: 1 } }, MINUTE_MS);
    await then({ Claude: { updates: 5 }, Second: { updates: 1 }, Third: { component: 'major_outage' } }, 75_000);
    await look('^2 services have problems: ', 2);
    const morning = {
      Claude: { component: 'partial_outage', updates: 5 },
      Second: { updates: 5 },
      Third: { component: 'major_outage' },
    };
    ports.http.answer(servingAll(morning));
    await ports.clock.sleep(8 * HOUR_MS);
    await ports.clock.advance(2 * MINUTE_MS);
    await look('^While you were away: 1 still open, 1 over$', 3);

    screen.strip(pictures, join(PICTURES, 'notifications-story.png'));
    for (const picture of pictures) rmSync(picture);
    await engine.stop();
  },
);
