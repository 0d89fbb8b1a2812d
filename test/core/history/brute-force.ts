import { readFileSync } from 'node:fs';
import { join } from 'node:path';

interface RecordedImpact {
  readonly component_id: string;
  readonly start_at: string;
  readonly end_at: string | null;
  readonly status: string;
  readonly status_page_incident_id: string;
}

interface Recorded {
  readonly summary: {
    readonly ongoing_incidents: readonly { readonly id: string }[];
    readonly structure: {
      readonly items: readonly {
        readonly group: {
          readonly id: string;
          readonly name: string;
          readonly components: readonly {
            readonly component_id: string;
            readonly data_available_since: string | null;
          }[];
        };
      }[];
    };
  };
  readonly component_impacts_response: { readonly component_impacts: readonly RecordedImpact[] };
}

const FILE = join(import.meta.dirname, '../../fixtures/feeds/incidentio/openai/page-data.2026-03-17T155605Z.json');
const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as Recorded;
const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** The group of the recorded page that has this name. */
export function groupCalled(name: string) {
  const found = recorded.summary.structure.items.find(({ group }) => group.name === name);
  if (found === undefined) throw new Error(`no group ${name}`);
  return { id: found.group.id, componentIds: found.group.components.map((each) => each.component_id) };
}

/** What the recorded page says of some components, counted second by second straight from its bytes. */
export function bruteForce(componentIds: readonly string[], from: number, to: number, timeZone: string) {
  const seconds = Math.floor((to - from) / 1_000);
  const impacts = recorded.component_impacts_response.component_impacts.filter(({ component_id: id }) =>
    componentIds.includes(id),
  );
  const troubled = new Uint8Array(seconds);
  for (const { start_at: start, end_at: end, status } of impacts) {
    if (status === 'operational' || status === 'under_maintenance') continue;
    const last = end === null ? seconds : (Date.parse(end) - from) / 1_000;
    troubled.fill(1, Math.max(0, Math.round((Date.parse(start) - from) / 1_000)), Math.max(0, Math.round(last)));
  }
  const format = new Intl.DateTimeFormat('en', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const week = Array.from({ length: 7 * 24 }, () => 0);
  const troubledDates = new Set<string>();
  const dates = new Set<string>();
  let [slot, date] = [0, ''];
  for (let second = 0; second < seconds; second += 1) {
    // No clock on earth changes within a quarter of an hour any more.
    if (second % 900 === 0) {
      const parts = new Map(format.formatToParts(from + second * 1_000).map(({ type, value }) => [type, value]));
      slot = WEEKDAYS.indexOf(parts.get('weekday') ?? '') * 24 + Number(parts.get('hour'));
      date = `${parts.get('year')}-${parts.get('month')}-${parts.get('day')}`;
      dates.add(date);
    }
    if (troubled[second] === 0) continue;
    week[slot] = (week[slot] ?? 0) + 1;
    troubledDates.add(date);
  }
  return { troubleSeconds: week, dates: [...dates], troubledDates, incidents: incidentsOf(impacts, from) };
}

/** Begin and end of each incident behind the impacts that began after `from`, by all its impacts; open ones do not end. */
function incidentsOf(impacts: readonly RecordedImpact[], from: number) {
  const ids = new Set(impacts.map((impact) => impact.status_page_incident_id));
  return [...ids].flatMap((id) => {
    const all = recorded.component_impacts_response.component_impacts.filter(
      (impact) => impact.status_page_incident_id === id,
    );
    const start = Math.min(...all.map((impact) => Date.parse(impact.start_at)));
    const isOpen = recorded.summary.ongoing_incidents.some((incident) => incident.id === id);
    const end = isOpen ? Infinity : Math.max(...all.map((impact) => Date.parse(impact.end_at ?? '')));
    return start < from ? [] : [{ start, end }];
  });
}
