import type { Palette, ReportedDay } from '../../model/history.ts';
import type { BarRule } from '../format.ts';

/** What pages that set no colours of their own use. */
const DEFAULT_PALETTE: Palette = {
  operational: '#2fcc66',
  yellow: '#f1c40f',
  orange: '#e67e22',
  red: '#e74c3c',
  noData: '#b3bac5',
};

/** Seconds of weighted outage in a day at which the colour is pure. Fitted to recorded pages, ± 15 s. */
const YELLOW_AT = 1_190;
const ORANGE_AT = 1_980;
const RED_AT = 3_600;

/** The vendor counts a second of partial outage as 0.3 of one of major outage, and nothing else. */
const PARTIAL_WEIGHT = 0.3;

/** Weighted seconds of outage in a day. */
function downSeconds(day: ReportedDay): number {
  return day.majorOutageSeconds + PARTIAL_WEIGHT * day.partialOutageSeconds;
}

/**
 * The figure the vendor shows, 0 to 1: rounded down to a hundredth of a percent, over the days since the row has had a
 * record, each of 24 hours. Null where there are none.
 */
export function shownUptime(days: readonly ReportedDay[]): number | null {
  const recorded = days.filter(({ hasData }) => hasData);
  if (recorded.length === 0) return null;
  const down = recorded.reduce((sum, day) => sum + downSeconds(day), 0);
  const hundredths = 10_000 * (1 - down / (recorded.length * 86_400));
  // The sum of many thirds of seconds may fall a hair short of a whole hundredth.
  return Math.max(0, Math.floor(hundredths + 1e-7)) / 10_000;
}

/** How the vendor colours a day: blended by its weighted outage, never a faint green. */
export const bars: BarRule = {
  dayLevel: 'worst',
  fill(day, palette) {
    const { operational, yellow, orange, red, noData } = palette ?? DEFAULT_PALETTE;
    if (!day.hasData) return noData;
    const down = downSeconds(day);
    if (down <= 0) return operational;
    if (down <= YELLOW_AT) return mix(operational, yellow, 0.5 + (0.5 * down) / YELLOW_AT);
    if (down <= ORANGE_AT) return mix(yellow, orange, (down - YELLOW_AT) / (ORANGE_AT - YELLOW_AT));
    if (down <= RED_AT) return mix(orange, red, (down - ORANGE_AT) / (RED_AT - ORANGE_AT));
    return red;
  },
};

/** A palette from the colours a page states, `#rrggbb`, `rrggbb` or `rgb`; what it does not state is the default. */
export function paletteOf(stated: Readonly<Partial<Record<keyof Palette, unknown>>>): Palette {
  const colour = (key: keyof Palette): string => hexColour(stated[key]) ?? DEFAULT_PALETTE[key];
  return {
    operational: colour('operational'),
    yellow: colour('yellow'),
    orange: colour('orange'),
    red: colour('red'),
    noData: colour('noData'),
  };
}

function hexColour(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const digits = /^#?([0-9a-f]{6}|[0-9a-f]{3})$/i.exec(value.trim())?.[1]?.toLowerCase();
  if (digits === undefined) return null;
  return `#${digits.length === 6 ? digits : digits.replace(/./g, '$&$&')}`;
}

function mix(from: string, to: string, share: number): string {
  const channel = (at: number): string => {
    const [one, other] = [from, to].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16));
    const value = Math.round((one ?? 0) + ((other ?? 0) - (one ?? 0)) * share);
    return value.toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
