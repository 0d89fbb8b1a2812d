import { afterEach, expect, test } from 'vitest';
import { launchStandIn, type StandIn } from './stand-in/launch.ts';
import { startWatchedPage } from './watched-page.ts';

let app: StandIn | undefined;
afterEach(() => app?.stop());

test.runIf(process.platform === 'linux')(
  'where no tray can be, the window comes by itself, says so, stays, and can be quit from',
  async () => {
    const watched = await startWatchedPage();
    app = await launchStandIn({ args: ['--page', watched.url], trayHost: false });
    // The desktop's shell is given fifteen seconds to come up.
    const page = await app.page(25_000);
    await page.getByText('shows no tray icons').waitFor();
    const menu = await app.reported('menu', ({ items }) => items !== null);
    expect(menu.items?.[0]?.submenu.map(({ label }) => label)).toContain('Quit');

    await app.command('closeWindow');
    expect(await app.command('windowLook')).toBe('minimised');
    expect(await app.again()).toBe(0);
    await expect.poll(() => app?.command('windowLook')).toBe('shown');

    await app.command('clickMenu', 'Quit');
    expect(await app.exitCode).toBe(0);
    expect(app.faults()).toEqual([]);
    await watched.close();
  },
  60_000,
);
