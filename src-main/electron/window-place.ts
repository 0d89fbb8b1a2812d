import type { Rectangle } from 'electron';

/** Where the window was, and what it showed. */
export interface WindowPlace {
  /** Unmaximised; null where it is not known. */
  readonly bounds: Rectangle | null;
  readonly maximised: boolean;
  /** The hash of the last view; null for the first. */
  readonly address: string | null;
}

const LONGEST_ADDRESS = 2_000;
const USUAL = { width: 1_080, height: 760 };
const SMALLEST = { width: 480, height: 400 };
/** So much of the bar one drags a window by must be in sight. */
const GRIP = { width: 120, height: 32 };

/** What a file says of it, as far as that makes sense. */
export function parsePlace(value: unknown): WindowPlace {
  const { bounds, maximised, address } = asRecord(value);
  const hash = typeof address === 'string' && address.startsWith('#/') && address.length <= LONGEST_ADDRESS;
  return { bounds: parseBounds(bounds), maximised: maximised === true, address: hash ? address : null };
}

/** The hash in an address of the window; null where there is none. */
export function hashOf(url: string): string | null {
  const at = url.indexOf('#/');
  return at === -1 ? null : parsePlace({ address: url.slice(at) }).address;
}

/**
 * Where a window can open that was there: as it was, as long as one can still take hold of it; else, for a display that
 * is gone or has shrunk, in the middle of one that is there. `workAreas` begins with the main display’s.
 */
export function visibleBounds(bounds: Rectangle | null, workAreas: readonly Rectangle[]): Partial<Rectangle> {
  const { width, height } = bounds ?? USUAL;
  const area = bounds === null ? undefined : workAreas.find((each) => isWithinReach(bounds, each));
  const room = area ?? workAreas[0];
  const size = {
    width: Math.max(SMALLEST.width, Math.min(width, room?.width ?? width)),
    height: Math.max(SMALLEST.height, Math.min(height, room?.height ?? height)),
  };
  // Without a place Electron puts it into the middle of the main display.
  return bounds === null || area === undefined ? size : { x: bounds.x, y: bounds.y, ...size };
}

function isWithinReach({ x, y, width }: Rectangle, area: Rectangle): boolean {
  const reach = Math.min(x + width, area.x + area.width) - Math.max(x, area.x);
  return reach >= GRIP.width && y >= area.y && y + GRIP.height <= area.y + area.height;
}

function parseBounds(value: unknown): Rectangle | null {
  const { x, y, width, height } = asRecord(value);
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function isWhole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && Math.abs(value) < 100_000;
}

function asRecord(value: unknown): Readonly<Record<'bounds' | 'maximised' | 'address' | keyof Rectangle, unknown>> {
  const nothing = { bounds: null, maximised: null, address: null, x: null, y: null, width: null, height: null };
  return typeof value === 'object' && value !== null ? { ...nothing, ...value } : nothing;
}
