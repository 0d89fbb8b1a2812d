import type { TrayAction, TrayModel } from '#core/tray/tray-model';
import type { MenuItemConstructorOptions } from 'electron';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { trayPictures } from '../../../src-main/electron/tray-icon.ts';
import { createTrayView, type TrayView } from '../../../src-main/electron/tray.ts';

const MODEL: TrayModel = {
  icon: 'operational',
  tooltip: 'All operational',
  troubled: 0,
  menu: [
    { kind: 'label', label: 'AT&T — operational' },
    { kind: 'separator' },
    { kind: 'action', label: 'Check now', action: { do: 'poll_now' } },
  ],
};

/** A tray that writes down what is done to it. */
function tray({ forgetsTooltip = false, clickOpensWindow = false } = {}) {
  const done: string[] = [];
  const acted: TrayAction[] = [];
  const reads: string[] = [];
  let templates: MenuItemConstructorOptions[] = [];
  let click = (): void => undefined;
  let dark = true;
  const view: TrayView = createTrayView(
    {
      create: () => ({
        setImage: (picture: string) => void done.push(`image ${picture}`),
        setToolTip: (text) => void done.push(`tooltip ${text}`),
        setTitle: (text) => void done.push(`title ${text}`),
        setContextMenu: (menu: string) => void done.push(menu),
        on: (_event, listener) => {
          click = listener;
        },
      }),
      buildMenu: (template) => {
        templates = template;
        return 'menu';
      },
      pictures: trayPictures(
        '/t',
        { trayIconFile: (icon, panel) => `${icon}-${panel.dark ? 'dark' : 'light'}` },
        (file) => {
          reads.push(file);
          return file;
        },
      ),
      panel: () => ({ dark, scale: 1 }),
      platform: { clickOpensWindow, forgetsTooltip },
      act: (action) => void acted.push(action),
    },
    MODEL,
  );
  return {
    view,
    acted,
    reads,
    take: () => done.splice(0),
    template: () => templates,
    click: () => click(),
    light: () => void (dark = false),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('the first model is shown at once', () => {
  expect(tray().take()).toEqual(['image /t/operational-dark', 'tooltip All operational', 'title ', 'menu']);
});

test('only what changed is touched, and at most five times a second', () => {
  const { view, take, reads } = tray();
  take();
  view.render({ ...MODEL, icon: 'major_outage', troubled: 1 });
  view.render({ ...MODEL, icon: 'partial_outage', troubled: 2 });
  vi.advanceTimersByTime(199);
  expect(take()).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(take()).toEqual(['image /t/partial_outage-dark', 'title 2']);
  view.render({ ...MODEL, icon: 'partial_outage', troubled: 2 });
  vi.advanceTimersByTime(1_000);
  expect(take()).toEqual([]);
  expect(reads).toEqual(['/t/operational-dark', '/t/partial_outage-dark']);
});

test('where a tooltip can be forgotten it goes with every picture', () => {
  const { view, take } = tray({ forgetsTooltip: true });
  take();
  view.render({ ...MODEL, icon: 'unknown' });
  vi.advanceTimersByTime(200);
  expect(take()).toEqual(['image /t/unknown-dark', 'tooltip All operational']);
});

test('a refresh shows everything again, on the panel as it is now', () => {
  const { view, take, light } = tray();
  take();
  light();
  view.refresh();
  vi.advanceTimersByTime(200);
  expect(take()).toEqual(['image /t/operational-light', 'tooltip All operational', 'title ', 'menu']);
});

test('ampersands are shown, labels cannot be clicked, entries act', () => {
  const { template, acted } = tray();
  const [label, separator, action] = template();
  expect(label).toEqual({ label: 'AT&&T — operational', enabled: false });
  expect(separator).toEqual({ type: 'separator' });
  action?.click?.(null as never, undefined, null as never);
  expect(acted).toEqual([{ do: 'poll_now' }]);
});

test('a click opens the window only where it does not open the menu', () => {
  const opens = tray({ clickOpensWindow: true });
  opens.click();
  expect(opens.acted).toEqual([{ do: 'open', pageId: null, incidentId: null }]);
  const not = tray();
  not.click();
  expect(not.acted).toEqual([]);
});
