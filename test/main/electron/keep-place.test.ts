import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepPlace } from '../../../src-main/electron/keep-place.ts';
import type { WindowPlace } from '../../../src-main/electron/window-place.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Used = Pick<BrowserWindow, 'getNormalBounds' | 'isDestroyed' | 'isMaximized'>;

function setUp() {
  const kept: WindowPlace[] = [];
  const at = { x: 0, destroyed: false, address: 'app://bundle/#/overview' };
  const used: Used = {
    getNormalBounds: () => ({ x: at.x, y: 0, width: 800, height: 600 }),
    isDestroyed: () => at.destroyed,
    isMaximized: () => false,
  };
  const webContents = Object.assign(new EventEmitter(), { getURL: () => at.address });
  const window = Object.assign(new EventEmitter(), used, { webContents });
  const memory = {
    load: () => ({ bounds: null, maximised: false, address: null }),
    save: (place: WindowPlace) => kept.push(place),
  };
  const keepNow = keepPlace(window as unknown as BrowserWindow, memory);
  return { kept, at, window, webContents, keepNow };
}

const xs = (kept: readonly WindowPlace[]): readonly unknown[] => kept.map(({ bounds }) => bounds?.x);

test('a window that is dragged is kept once it has come to rest', () => {
  const { kept, at, window } = setUp();
  for (at.x = 1; at.x < 50; at.x += 1) {
    window.emit('move');
    vi.advanceTimersByTime(100);
  }
  expect(kept).toEqual([]);
  vi.advanceTimersByTime(1_000);
  expect(xs(kept)).toEqual([50]);
  window.emit('resize');
  vi.advanceTimersByTime(1_000);
  expect(kept).toHaveLength(2);
});

test('where it leads is kept too', () => {
  const { kept, at, webContents } = setUp();
  at.address = 'app://bundle/#/incidents';
  webContents.emit('did-navigate-in-page');
  vi.advanceTimersByTime(1_000);
  expect(kept.map(({ address }) => address)).toEqual(['#/incidents']);
});

test('closed, or told to, it is kept at once and once', () => {
  const { kept, at, window, keepNow } = setUp();
  at.x = 7;
  window.emit('move');
  keepNow();
  expect(xs(kept)).toEqual([7]);
  at.x = 8;
  window.emit('move');
  window.emit('close', {});
  at.destroyed = true;
  window.emit('closed');
  vi.advanceTimersByTime(5_000);
  expect(xs(kept)).toEqual([7, 8]);
});

test('of a window that is gone nothing can be asked', () => {
  const { kept, at, window, keepNow } = setUp();
  window.emit('move');
  at.destroyed = true;
  vi.advanceTimersByTime(5_000);
  keepNow();
  expect(kept).toEqual([]);
});
