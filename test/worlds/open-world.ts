import type { Browser } from 'playwright-core';
import { openFakeHost, type FakeHost } from '../fakes/fake-host.ts';
import { openWindow, type OpenWindow, type WindowOptions } from '../renderer/window/open-window.ts';
import type { World } from './world.ts';

/** The engine of a world, which any number of windows can look at. */
export async function openWorld({ host: options, state }: World): Promise<FakeHost> {
  const host = await openFakeHost(options());
  if (state !== undefined) await host.override(state);
  return host;
}

/** A window on a world, as its user left it. */
export async function lookAt(
  world: World,
  browser: Browser,
  { host, ...look }: Omit<WindowOptions, 'hash'>,
): Promise<OpenWindow> {
  const hash = typeof world.hash === 'string' ? world.hash : world.hash(host);
  const opened = await openWindow(browser, { ...look, host, hash });
  await opened.page.locator(world.sign).first().waitFor();
  await world.act?.(opened.page);
  return opened;
}
