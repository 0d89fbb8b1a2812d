import type { Locator } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { HOSTS, type GivenDesktop, type OpenApp } from './hosts.ts';

/** A desktop whose bus answers, but where nobody shows notifications. */
const NOBODY: GivenDesktop = {
  programs: {
    busctl: '#!/bin/sh\necho b true\n',
    'notify-send': '#!/bin/sh\necho "nobody shows notifications" >&2\nexit 1\n',
  },
};

describe.runIf(process.platform === 'linux').each(HOSTS)('in %s', (name, open) => {
  let app: OpenApp;
  let health: Locator;

  beforeEach(async () => {
    app = await open(NOBODY);
    await app.page.getByRole('link', { name: 'Settings' }).click();
    health = app.page.getByRole('region', { name: 'Health of Greenbar' });
  }, 90_000);
  afterEach(() => app.close());

  test('the settings say what the machine offers, and that its notifications are broken', async () => {
    await health.getByText('No program on this desktop shows notifications.').waitFor();
    await health.getByText('Install one; dunst is a small one that works everywhere.').waitFor();
    const found = await health.getByRole('listitem').allInnerTexts();
    const about = (subject: string): string => found.find((text) => text.startsWith(subject)) ?? '';
    expect(about('Data folder')).toMatch(/In order\s+\S+ can be written to\./);
    expect(about('History')).toMatch(/In order\s+\S+history\.sqlite is whole\./);
    expect(about('Tray')).toContain('A host for tray icons is there.');
    // Nothing is watched, so nobody is asked.
    expect(about('Network')).toContain('There is no page to ask.');
    expect(about('Electron')).toContain(name === 'the browser' ? 'Electron' : 'Greenbar runs on Electron 45.4.1');

    const notifications = app.page.getByRole('region', { name: 'Notifications' });
    await notifications.getByRole('button', { name: 'Send a test notification' }).click();
    const why = 'The system’s own program: The notification could not be shown: nobody shows notifications.';
    await notifications.getByText(why).waitFor();
    // What is beneath it shows it, or nothing does; either is said, here and below.
    const [there, below] =
      name === 'the browser'
        ? ['Not shown', 'It was not shown. The notification could not be shown: nobody shows notifications.']
        : ['Shown, through: Greenbar itself', 'It was shown.'];
    await notifications.getByText(there).waitFor();
    await health.getByText(below).waitFor();
    expect(app.faults()).toEqual([]);
  }, 60_000);
});
