import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english } from '#core/i18n/language';
import {
  EVERY_DAY,
  heatFigure,
  heatScale,
  moveInHeatMap,
  spokenHeat,
  type HeatMapCell,
} from '../../src-renderer/ui/heat-map.ts';

function cell(troubleFraction: number | null, knownSeconds = 13 * 3_600): HeatMapCell {
  return { troubleFraction, troubleSeconds: (troubleFraction ?? 0) * knownSeconds, knownSeconds };
}

describe('how dark a cell is', () => {
  test('reaches from the least troubled hour to the most', () => {
    const step = heatScale([cell(0), cell(0.5), cell(0.99), cell(1)]);
    expect([0, 0.1, 0.25, 0.5, 0.7, 1].map((share) => step(cell(share)))).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('tells apart what lies above a floor of trouble', () => {
    const step = heatScale([cell(0.2), cell(0.21), cell(0.8)]);
    expect([0.2, 0.21, 0.8].map((share) => step(cell(share)))).toEqual([1, 1, 5]);
  });

  test('paints no blip as a disaster, and nothing known as nothing', () => {
    const step = heatScale([cell(0), cell(0.01), cell(null)]);
    expect([step(cell(0.01)), step(cell(0)), step(cell(null))]).toEqual([1, 0, null]);
  });

  test('is the darkest where all is the same and bad', () => {
    expect(heatScale([cell(1), cell(1)])(cell(1))).toBe(5);
  });
});

test('a figure is minutes of the hour, and never nought where there was trouble', () => {
  expect([null, 0, 0.001, 0.01, 0.2333, 1].map((share) => heatFigure(cell(share)))).toEqual([
    '',
    '',
    '<1',
    '1',
    '14',
    '60',
  ]);
});

test('a cell is said in words', () => {
  const tuesday = { weekday: 1, hour: 9 };
  expect(spokenHeat(cell(0.25, 12 * 3_600), tuesday, english)).toBe(
    'Tuesdays, 9:00 to 10:00: 15 min of the hour in trouble; 3 h in 12 h known',
  );
  expect(spokenHeat(cell(0), { weekday: EVERY_DAY, hour: 23 }, english)).toMatch(
    /^Every day, 23:00 to 24:00: no trouble in 13 h/,
  );
  expect(spokenHeat(cell(null, 0), tuesday, english)).toBe('Tuesdays, 9:00 to 10:00: no data');
});

test('arrow keys walk the cells and stop at the edges', () => {
  const middle = { weekday: 3, hour: 12 };
  expect(moveInHeatMap(middle, 'ArrowUp')).toEqual({ weekday: 2, hour: 12 });
  expect(moveInHeatMap({ weekday: EVERY_DAY, hour: 0 }, 'ArrowDown')).toEqual({ weekday: EVERY_DAY, hour: 0 });
  expect(moveInHeatMap({ weekday: 0, hour: 23 }, 'ArrowRight')).toEqual({ weekday: 0, hour: 23 });
  expect(moveInHeatMap(middle, 'End')).toEqual({ weekday: 3, hour: 23 });
  expect(moveInHeatMap(middle, 'Tab')).toBeNull();
});

describe.each(['light', 'dark'] as const)('the colours in %s', (theme) => {
  const css = readFileSync(join(import.meta.dirname, '..', '..', 'src-renderer', 'ui', 'heat-map.css'), 'utf8');
  /** WCAG 2. */
  const luminance = (name: string): number => {
    const hex = new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(css)?.[theme === 'light' ? 1 : 2];
    if (hex === undefined) throw new Error(`no ${name}`);
    const [r, g, b] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one: number, other: number): number =>
    (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
  const steps = [0, 1, 2, 3, 4, 5];

  test.each(steps)('carry the figure of step %i at 4.5:1', (step) => {
    expect(contrast(luminance(`heat-${step}`), luminance(`heat-${step}-ink`))).toBeGreaterThanOrEqual(4.5);
  });

  test('keep their order in greyscale', () => {
    const grey = steps.map((step) => luminance(`heat-${step}`));
    steps.slice(1).forEach((step) => {
      const [before, after] = [grey[step - 1]!, grey[step]!];
      expect(theme === 'light' ? before > after : before < after, `${step}`).toBe(true);
      expect(contrast(before, after), `${step}`).toBeGreaterThanOrEqual(step === 1 ? 1.05 : 1.2);
    });
  });
});
