import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { FakeHost } from '../../fakes/fake-host.ts';

/** Debian's Chromium, or the one named. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
}

export interface WindowOptions {
  readonly url: string;
  readonly host: FakeHost;
  readonly hash?: string;
  readonly colorScheme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active' | 'none';
  readonly reducedMotion?: 'reduce' | 'no-preference';
  readonly contrast?: 'more' | 'no-preference';
  /** Pixels of the screen for one of ours. */
  readonly scale?: number;
}

/** A page whose faults are collected: anything the console calls an error fails the test that looks. */
export interface OpenWindow {
  readonly page: Page;
  readonly faults: readonly string[];
}

export async function openWindow(browser: Browser, options: WindowOptions): Promise<OpenWindow> {
  const { url, host, hash = '#/', colorScheme = 'light', width = 1_400, height = 900 } = options;
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme,
    reducedMotion: options.reducedMotion ?? 'reduce',
    forcedColors: options.forcedColors ?? 'none',
    contrast: options.contrast ?? 'no-preference',
    deviceScaleFactor: options.scale ?? 1,
  });
  const faults: string[] = [];
  page.on('pageerror', (fault) => faults.push(fault.message));
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  await host.expose(page);
  await page.goto(`${url}${hash}`);
  await page.locator('main h1').waitFor();
  return { page, faults };
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core finds wrong, in short, by these rules or by all. Evaluated, not injected: the policy of the page refuses script tags. */
export async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axeSource);
  const only = rules === undefined ? {} : { runOnly: { type: 'rule', values: rules } };
  const options = { resultTypes: ['violations'], preload: false, ...only };
  const found = await page.evaluate<{ id: string; nodes: { html: string; failureSummary?: string }[] }[]>(
    `axe.run(document, ${JSON.stringify(options)})
      .then((result) => result.violations.map(({ id, nodes }) => ({ id, nodes })))`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map((node) => `${id}: ${node.html.slice(0, 160)} ${node.failureSummary ?? ''}`),
  );
}
