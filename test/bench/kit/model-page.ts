import { recordedFeed } from './feeds.ts';

/** A recorded page with eleven components, an open incident and planned work. */
const RECORDED = 'statuspage/github/api-v2-summary.2020-05-22.minor-plus-scheduled.json';

interface RawSummary {
  readonly page: { id: string; name: string; url: string; updated_at: string };
  readonly status: { indicator: string; description: string };
  components: RawComponent[];
  incidents: unknown[];
  scheduled_maintenances: unknown[];
}

interface RawComponent {
  id: string;
  name: string;
  status: string;
  group_id: string | null;
  updated_at: string;
}

export interface ModelPage {
  /** Its number among the pages of the model. */
  readonly index: number;
  readonly components: number;
  /** How often it has changed. */
  readonly version: number;
}

/** As many components as the model of a service has. */
export const COMPONENTS = 12;

const recorded = JSON.parse(recordedFeed(RECORDED)) as RawSummary;

/** The summary of a quiet page: the recorded rows, again and again until there are as many as asked for. */
export function summaryOf({ index, components, version }: ModelPage): string {
  const at = new Date(Date.parse(recorded.page.updated_at) + version * 60_000).toISOString();
  const rows = Array.from({ length: components }, (_, row): RawComponent => {
    const known = recorded.components[row % recorded.components.length]!;
    // The first row is what changes: a page that says something new moves at least one of its levels.
    const status = row === 0 && version % 2 === 1 ? 'degraded_performance' : 'operational';
    return { ...known, id: componentId(row), name: `${known.name} ${row + 1}`, status, group_id: null, updated_at: at };
  });
  const page = { ...recorded.page, name: `Service ${index + 1}`, updated_at: at };
  const status = { indicator: 'none', description: 'All Systems Operational' };
  return JSON.stringify({ ...recorded, page, status, components: rows, incidents: [], scheduled_maintenances: [] });
}

/** Twelve letters and digits, as the vendor's ids are. */
export function componentId(row: number): string {
  return `c${String(row).padStart(11, '0')}`;
}

/** How many components make a summary of about this many bytes. */
export function componentsFor(bytes: number): number {
  const [one, two] = [1, 2].map((components) => summaryOf({ index: 0, components, version: 0 }).length);
  return Math.max(1, Math.round(1 + (bytes - one!) / (two! - one!)));
}
