import { newRecord } from '#core/history/observe';
import type { LevelChange, PageWrite } from '#core/history/page-record';
import { formatById } from '#core/feeds/index';
import type { Incident, Snapshot, Update } from '#core/model/snapshot';
import type { Level } from '#core/model/level';
import { utcDate } from '#core/history/days';
import { DAY_MS, HOUR_MS, MINUTE_MS, type EpochMs } from '#core/model/time';
import type { Store } from '../../../src-main/engine/ports.ts';
import { COMPONENTS, componentId, summaryOf } from './model-page.ts';
import { modelTexts } from './model-texts.ts';
import { seeded } from './random.ts';

/** When the year ends, and with it everything that is measured on it begins. */
export const YEAR_END: EpochMs = Date.parse('2026-03-17T12:00:00Z');
export const YEAR_DAYS = 365;
const INCIDENTS_A_YEAR = 60;
const POLLS_A_DAY = 1_440;
const STEPS = ['investigating', 'identified', 'monitoring', 'resolved'] as const;
/** Days that are written at once: a transaction for each poll would only make the building slow. */
const AT_ONCE = 1_000;

interface Happening {
  readonly page: number;
  readonly at: EpochMs;
}

/**
 * Writes the model year, or its last days, as it happened: 60 incidents for each page, each with four updates of 300 bytes and three changes of level on two of its twelve
 * components; polls counted for every day. In the order of time, since that decides how full a database's pages are.
 */
export function writeModelYear(store: Store, pageIds: readonly string[], days = YEAR_DAYS): void {
  const start = YEAR_END - days * DAY_MS;
  const random = seeded(365);
  const recorded = modelTexts();
  const snapshots = pageIds.map((_, index) => snapshotOf(index));
  const happenings: Happening[] = pageIds.flatMap((_, page) =>
    Array.from({ length: Math.round((INCIDENTS_A_YEAR * days) / YEAR_DAYS) }, () => ({
      page,
      at: start + random() * (days - 1) * DAY_MS,
    })),
  );
  happenings.sort((one, other) => one.at - other.at);
  const write = (page: number, at: EpochMs, added: Partial<PageWrite>): void => {
    const pageId = pageIds[page]!;
    const watching = { from: start, to: at };
    const record = { ...newRecord(pageId), snapshot: snapshots[page]!, readAt: at, attemptedAt: at, watching };
    const polls = { fresh: 0, notModified: 0, failed: 0, requests: 0, unmodified: 0, bytes: 0 };
    const counted = { date: utcDate(at), ...polls };
    store.write({ record, changes: [], incidents: [], maintenances: [], counted, ...added });
  };
  const first = Array.from({ length: COMPONENTS }, (_, row) => change(row, start, 'operational'));
  store.together(() => pageIds.forEach((_, page) => write(page, start, { changes: first })));
  for (let from = 0; from < happenings.length; from += AT_ONCE) {
    store.together(() => {
      happenings.slice(from, from + AT_ONCE).forEach(({ page, at }, index) => {
        const moment = Math.round(at);
        write(page, moment, incidentAt(moment, `i${String(from + index).padStart(11, '0')}`));
      });
    });
  }
  function incidentAt(at: EpochMs, id: string): Pick<PageWrite, 'changes' | 'incidents'> {
    const rows = [0, 1].map((offset) => (Math.floor(random() * COMPONENTS) + offset) % COMPONENTS);
    const moments = [0, 20, 45, 90].map((minutes) => Math.round(at + minutes * MINUTE_MS * (0.5 + random())));
    moments.sort((one, other) => one - other);
    const texts = recorded[Math.floor(random() * recorded.length)]!;
    const updates = STEPS.map((status, step): Update => ({
      id: `u${id.slice(2)}${step}`,
      at: moments[step]!,
      status,
      text: texts.updates[step]!,
    }));
    const levels: readonly Level[] = ['degraded_performance', 'partial_outage', 'operational'];
    const changes = [...new Set(rows)].flatMap((row) =>
      levels.map((level, step) => change(row, moments[step === 2 ? 3 : step]!, level)),
    );
    const componentIds = [...new Set(rows)].map(componentId);
    const incident: Incident = {
      id,
      title: texts.title,
      impact: 'minor',
      status: 'resolved',
      startedAt: moments[0]!,
      resolvedAt: moments[3]!,
      componentIds,
      effects: [],
      url: `https://stspg.io/${id}`,
      updates,
    };
    return { changes, incidents: [incident] };
  }
  store.together(() => {
    for (let day = 0; day < days; day += 1) {
      const date = utcDate(start + day * DAY_MS + HOUR_MS);
      const counted = { date, fresh: 2, notModified: POLLS_A_DAY - 2, failed: 0, requests: POLLS_A_DAY };
      const traffic = { unmodified: POLLS_A_DAY - 2, bytes: 640_000 };
      pageIds.forEach((_, page) => write(page, YEAR_END - MINUTE_MS, { counted: { ...counted, ...traffic } }));
    }
  });
}

function change(row: number, at: EpochMs, level: Level): LevelChange {
  return { rowId: componentId(row), at, level };
}

/** What a poll of the quiet page says. */
function snapshotOf(index: number): Snapshot {
  const text = summaryOf({ index, components: COMPONENTS, version: 0 });
  const document = { kind: 'document', url: `https://status-${index}.example.com/api/v2/summary.json` } as const;
  const read = formatById('statuspage')?.read({ ...document, status: 200, contentType: 'application/json', text });
  if (read?.ok !== true) throw new Error('The model page cannot be read.');
  return read.value;
}
