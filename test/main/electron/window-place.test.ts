import { describe, expect, test } from 'vitest';
import { historyStep } from '../../../src-main/electron/history-keys.ts';
import { hashOf, parsePlace, visibleBounds } from '../../../src-main/electron/window-place.ts';

const MAIN = { x: 0, y: 25, width: 1_440, height: 875 };
const SECOND = { x: 1_440, y: 0, width: 1_920, height: 1_080 };
const at = (x: number, y: number, width = 1_000, height = 700) => ({ x, y, width, height });

describe('a window that is opened again', () => {
  test('is where it was, on whichever display', () => {
    expect(visibleBounds(at(100, 50), [MAIN])).toEqual(at(100, 50));
    expect(visibleBounds(at(1_500, 10), [MAIN, SECOND])).toEqual(at(1_500, 10));
    expect(visibleBounds(at(-600, 60), [MAIN])).toEqual(at(-600, 60));
  });

  test.each([
    ['its display is gone', at(1_500, 10), [MAIN]],
    ['only a sliver of it would be seen', at(-950, 60), [MAIN]],
    ['its bar would be above the display', at(100, -40), [MAIN]],
    ['its bar would be below the display', at(100, 890), [MAIN]],
  ])('is put into the middle where %s', (_why, bounds, areas) => {
    expect(visibleBounds(bounds, areas)).toEqual({ width: 1_000, height: 700 });
  });

  test('is no larger than the display and no smaller than it can be used', () => {
    expect(visibleBounds(at(0, 25, 5_000, 4_000), [MAIN])).toEqual({ x: 0, y: 25, width: 1_440, height: 875 });
    expect(visibleBounds(at(0, 25, 200, 100), [MAIN])).toEqual({ x: 0, y: 25, width: 480, height: 400 });
    expect(visibleBounds(null, [{ ...MAIN, width: 800 }])).toEqual({ width: 800, height: 760 });
    expect(visibleBounds(null, [])).toEqual({ width: 1_080, height: 760 });
  });

  test('believes nothing of its file that makes no sense', () => {
    const whole = { bounds: at(1, 2), maximised: true, address: '#/service/a?days=30' };
    expect(parsePlace(whole)).toEqual(whole);
    const nothing = { bounds: null, maximised: false, address: null };
    expect(parsePlace('x')).toEqual(nothing);
    expect(parsePlace({ bounds: { x: 0.5, y: 0, width: 9, height: 9 }, maximised: 1, address: 'https://x/' })).toEqual(
      nothing,
    );
    expect(parsePlace({ bounds: at(1e9, 0), address: `#/${'x'.repeat(2_000)}` })).toEqual(nothing);
    expect(hashOf('app://bundle/#/incidents?q=x')).toBe('#/incidents?q=x');
    expect(hashOf('app://bundle/')).toBeNull();
  });
});

describe('back and forward', () => {
  const pressed = {
    type: 'keyDown' as const,
    key: '',
    alt: false,
    control: false,
    meta: false,
    shift: false,
    isComposing: false,
  };
  const linux = { modifier: 'alt', back: 'ArrowLeft', forward: 'ArrowRight' } as const;
  const mac = { modifier: 'meta', back: '[', forward: ']' } as const;

  test('are the keys of the platform, and with nothing else held', () => {
    expect(historyStep({ ...pressed, alt: true, key: 'ArrowLeft' }, linux)).toBe('back');
    expect(historyStep({ ...pressed, alt: true, key: 'ArrowRight' }, linux)).toBe('forward');
    expect(historyStep({ ...pressed, meta: true, key: '[' }, mac)).toBe('back');
    expect(historyStep({ ...pressed, alt: true, key: 'ArrowLeft' }, mac)).toBeNull();
    expect(historyStep({ ...pressed, alt: true, shift: true, key: 'ArrowLeft' }, linux)).toBeNull();
    expect(historyStep({ ...pressed, type: 'keyUp', alt: true, key: 'ArrowLeft' }, linux)).toBeNull();
    expect(historyStep({ ...pressed, key: 'ArrowLeft' }, linux)).toBeNull();
  });
});
