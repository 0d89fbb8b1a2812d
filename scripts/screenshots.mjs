// Pictures of the running app, for the README and for looking at: node scripts/screenshots.mjs <address> [folder]
// <address> is the line `greenbar serve` or `npm run demo` prints, token and all. What is on the pictures is what that
// Greenbar has really read or is playing back; this script makes nothing up.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const [address, folder = join(import.meta.dirname, '..', 'docs', 'screenshots')] = process.argv.slice(2);
if (address === undefined || !URL.canParse(address)) {
  console.error('Which Greenbar? Give the address that `npm run demo` prints.');
  process.exit(2);
}

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 1080, height: 720 }, deviceScaleFactor: 2 });
mkdirSync(folder, { recursive: true });

try {
  // The token is good for one exchange, so everything happens in this one page.
  await page.goto(address);
  await page.locator('.service-row .bar-strip').first().waitFor();
  const running = page.locator('.running-title').first();
  const incident = (await running.count()) > 0 ? await running.getAttribute('href') : null;
  await picture('overview');

  await page.locator('.service-link').first().click();
  await page.locator('.grid-row .bar-strip').first().waitFor();
  await unfoldWorstGroup();
  await hoverWorstDay();
  await picture('service');
  await page.mouse.move(0, 0);

  if (incident !== null) {
    await page.evaluate((hash) => location.assign(hash), incident);
    await page.locator('#timeline-heading').waitFor();
    await picture('incident');
  }
} finally {
  await browser.close();
}

/** Once in each scheme, the same moment. */
async function picture(name) {
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const path = join(folder, `${name}-${colorScheme}.png`);
    await page.screenshot({ path });
    console.log(path);
  }
}

/** The row with the most to tell is worth more than the first. */
async function unfoldWorstGroup() {
  const folds = page.locator('.grid-fold[aria-expanded="false"]');
  const troubled = await folds.evaluateAll((buttons) =>
    buttons.map((button) => {
      const said = button.closest('[role=row]')?.querySelector('.grid-bars .hidden-text')?.textContent ?? '';
      return Number(/trouble on (\d+)/.exec(said)?.[1] ?? 0);
    }),
  );
  const most = troubled.indexOf(Math.max(...troubled));
  if (most >= 0) await folds.nth(most).click();
}

/** The pointer on the latest of the worst days of the unfolded group, found by its colour. */
async function hoverWorstDay() {
  for (const level of ['major_outage', 'partial_outage', 'degraded_performance']) {
    const place = await page.evaluate((name) => {
      const unfolded = document.querySelector('.grid-fold[aria-expanded="true"]')?.closest('[role=row]');
      for (const bars of (unfolded ?? document).querySelectorAll('.grid-bars')) {
        const path = bars.querySelector(`.bar-${name}`)?.getAttribute('d');
        const last = path?.match(/M([\d.]+) /g)?.at(-1);
        const box = bars.getBoundingClientRect();
        if (last !== undefined) return { x: box.left + Number.parseFloat(last.slice(1)) + 2, y: box.top + 15 };
      }
      return null;
    }, level);
    if (place === null) continue;
    await page.mouse.move(place.x, place.y);
    await page.locator('.day-card').waitFor();
    return;
  }
}
