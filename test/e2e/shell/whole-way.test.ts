import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { NEWER, offerNewerVersion, type Offer } from './newer-version.ts';
import { launchStandIn, type StandIn } from './stand-in/launch.ts';
import { INCIDENT_TITLE, startWatchedPage, type WatchedPage } from './watched-page.ts';

/** Until the app looks for a newer version for the first time. */
const FIRST_LOOK_MS = 60_000;
const PATIENCE = { timeout: 20_000 };
const RESTART = `Restart to update to ${NEWER}`;

let watched: WatchedPage;
let offer: Offer;
let app: StandIn;

beforeEach(async () => {
  watched = await startWatchedPage();
  watched.turn('slow');
  offer = await offerNewerVersion();
  app = await launchStandIn({
    // Looked at when somebody asks, and when the machine wakes up; otherwise not in this test.
    args: ['--page', watched.url, '--interval', '3600', '--hidden'],
    settings: { notifications: { delivery: 'auto' } },
    resources: offer.resources,
    environment: offer.environment,
    before: (dataDir) => {
      offer.make(dataDir);
      // So that it is the first start of all, which shows the window unless it is told to hide.
      rmSync(join(dataDir, 'settings.json'));
      return Promise.resolve();
    },
  });
});
afterEach(async () => {
  const faults = app.faults();
  endSuccessor('SIGKILL');
  await app.stop();
  await offer.close();
  await watched.close();
  expect(faults).toEqual([]);
});

const pictured = (name: string) => app.tray(({ picture }) => picture.endsWith(`/${name}-22.png`));
const click = (label: string) => app.command('clickTrayMenu', label);
const offered = (label: string) => app.tray(({ menu }) => menu.some((item) => item.label === label));

async function look(moment: Parameters<WatchedPage['turn']>[0], shown: string): Promise<void> {
  watched.turn(moment);
  await click('Check now');
  await pictured(shown);
}

/** A newer version is offered on Linux to an AppImage; elsewhere installers do what no test here can follow. */
const onLinux = test.runIf(process.platform === 'linux');

onLinux(
  'hidden at start, through an outage, its menu, window and links, asleep and awake, and into a newer version',
  async () => {
    await pictured('degraded_performance');
    expect(app.pages()).toHaveLength(0);
    await look('quiet', 'operational');
    await app.command('scale', 2);
    await app.tray(({ picture }) => picture.endsWith('/operational-48.png'));
    await app.command('scale', 1);
    await look('down', 'major_outage');
    expect((await app.reported('notification')).title).toContain(INCIDENT_TITLE);

    await click('Silence for 1 hour');
    await click((await app.tray(({ menu }) => menu.some(isEndOfSilence))).menu.find(isEndOfSilence)?.label ?? '');
    await offered('Silence for 1 hour');

    await click('Open history');
    const page = await app.page();
    await page.getByText(INCIDENT_TITLE).first().waitFor();
    await click('Settings…');
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor();
    expect(await app.again('greenbar://overview')).toBe(0);
    await page.getByText(INCIDENT_TITLE).first().waitFor();

    await app.command('power', 'suspend');
    watched.turn('over');
    await app.command('power', 'resume');
    await app.tray(({ picture }) => picture.includes('operational'), 40_000);

    await app.command('closeWindow');
    await expect.poll(() => app.pages(), PATIENCE).toHaveLength(0);
    expect(await app.again()).toBe(0);
    await (await app.page()).getByText('OpenAI').first().waitFor();

    expect(offer.asked()).toEqual([]);
    expect(await app.command('hurry', FIRST_LOOK_MS)).toBeGreaterThan(0);
    await offered(RESTART);
    expect(offer.isInPlace()).toBe(false);
    // The newer version is started while the older one still goes, and finds nothing taken.
    await app.command('linger');
    await click(RESTART);
    await expect.poll(() => offer.hasTray(), PATIENCE).toBe(true);
    expect(offer.isInPlace()).toBe(true);
    await app.command('leave');
    expect(await app.exitCode).toBe(0);
    expect(app.log()).toBe('');

    expect(endSuccessor('SIGTERM')).toBe(true);
    await expect.poll(() => existsSync(lockFile()), PATIENCE).toBe(false);
  },
  120_000,
);

onLinux(
  'quit instead, the newer version is in place the next time, and nothing is started',
  async () => {
    await pictured('degraded_performance');
    await app.command('hurry', FIRST_LOOK_MS);
    await offered(RESTART);
    await click('Quit Greenbar');
    expect(await app.exitCode).toBe(0);
    expect(offer.isInPlace()).toBe(true);
    expect(offer.successor()).toBeUndefined();
  },
  60_000,
);

onLinux(
  'a newer version that cannot be put in place brings the one that is here back',
  async () => {
    await pictured('degraded_performance');
    await app.command('hurry', FIRST_LOOK_MS);
    await offered(RESTART);
    rmSync(offer.appImage);
    await click(RESTART);
    expect(await app.exitCode).toBe(0);
    const relaunched = (): unknown => app.reports.find(({ kind }) => kind === 'relaunch');
    await expect.poll(relaunched, PATIENCE).toMatchObject({ execPath: offer.appImage });
  },
  60_000,
);

function lockFile(): string {
  return join(app.dataDir, 'stand-in.lock');
}

/** Ends the newer version, if it is the one that has the lock; a process with a number alone may be anybody's. */
function endSuccessor(signal: NodeJS.Signals): boolean {
  const successor = offer.successor();
  if (successor === undefined || !existsSync(lockFile())) return false;
  if (readFileSync(lockFile(), 'utf8') !== String(successor)) return false;
  return process.kill(successor, signal);
}

function isEndOfSilence({ label }: { readonly label: string }): boolean {
  return label.startsWith('End silence');
}
