import type { Page } from 'playwright-core';

/** In page: what a screen reader would call the element that has the focus, and what it is. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const label = at.getAttribute('aria-label') ?? at.labels?.[0]?.textContent ?? at.textContent ?? '';
  return (at.getAttribute('role') ?? at.tagName.toLowerCase()) + ' ' + label.trim();
})()`;

/** Presses Tab until the focus is on what is called so; nobody is asked to press it a hundred times. */
export async function tabTo(
  page: Page,
  what: RegExp | ((name: string) => boolean),
  key: 'Tab' | 'Shift+Tab' = 'Tab',
): Promise<void> {
  const isMeant = typeof what === 'function' ? what : (name: string) => what.test(name);
  const passed: string[] = [];
  for (let count = 0; count < 100; count += 1) {
    await page.keyboard.press(key);
    const focused = await page.evaluate<string>(FOCUSED);
    if (isMeant(focused)) return;
    passed.push(focused.slice(0, 60));
  }
  throw new Error(`${key} never came to ${String(what)}; it passed:\n${passed.join('\n')}`);
}

/** Goes through the boxes of a group and leaves none ticked. */
export async function untick(page: Page, group: string): Promise<void> {
  const ticked = page.getByRole('group', { name: group }).getByRole('checkbox', { checked: true });
  const isThere = `document.activeElement.matches('fieldset input:checked') &&
    document.activeElement.closest('fieldset').querySelector('legend').textContent === ${JSON.stringify(group)}`;
  for (let count = 0; count < 100 && (await ticked.count()) > 0; count += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(isThere)) await page.keyboard.press('Space');
  }
}

/** What is said of the day under the cursor of the focused grid. */
export function spokenDay(page: Page): Promise<string> {
  return page.evaluate(
    `document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.getAttribute('aria-label') ?? ''`,
  );
}

/** Presses the key until the day under the cursor is one of these. */
export async function walkTo(page: Page, key: string, what: RegExp): Promise<string> {
  for (let count = 0; count < 100; count += 1) {
    const day = await spokenDay(page);
    if (what.test(day)) return day;
    await page.keyboard.press(key);
  }
  throw new Error(`${key} never came to a day like ${String(what)}.`);
}
