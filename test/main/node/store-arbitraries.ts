import fc from 'fast-check';
import type { PageRecord, PageWrite, Renames } from '#core/history/page-record';
import { LEVELS } from '#core/model/level';
import type { ReportedHistory } from '#core/model/history';
import { IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '#core/model/snapshot';
import { DAY_MS } from '#core/model/time';
import type { ProbeWrite } from '#core/probe/probe-record';
import { SPELL_KINDS } from '#core/probe/spell';
import { answeredIn, failedWith } from '../../fakes/fake-prober.ts';
import { aSpell, probeWrite } from './probe-samples.ts';
import { incident, maintenance, pageWrite, record, reported, snapshot, START } from './store-samples.ts';

/** Few pages, rows, ids and moments, so that random writes meet. */

export type RandomWrite =
  | { readonly kind: 'poll'; readonly write: PageWrite }
  | { readonly kind: 'report'; readonly pageId: string; readonly at: number; readonly history: ReportedHistory }
  | { readonly kind: 'rename'; readonly pageId: string; readonly renames: Renames }
  | { readonly kind: 'prune'; readonly before: number }
  | { readonly kind: 'probe'; readonly probe: ProbeWrite }
  | { readonly kind: 'fold'; readonly now: number }
  | { readonly kind: 'rewind'; readonly record: PageRecord; readonly to: number };

const pageId = fc.constantFrom('a', 'b');
const rowId = fc.constantFrom('', 'api', 'chat');
const at = fc.integer({ min: 0, max: 60 }).map((offset) => START + offset);
const level = fc.constantFrom(...LEVELS);
const stretch = fc.tuple(at, fc.integer({ min: 0, max: 20 })).map(([from, length]) => ({ from, to: from + length }));
const openStretch = fc.tuple(stretch, fc.boolean()).map(([{ from, to }, open]) => ({ from, to: open ? null : to }));
const ids = fc.uniqueArray(fc.constantFrom('api', 'chat'));
const updates = fc.uniqueArray(
  fc.record({ id: fc.constantFrom('u1', 'u2', 'u3'), at, status: fc.constantFrom('x', 'y'), text: fc.string() }),
  { selector: (update) => update.id },
);
const url = fc.constantFrom(null, 'https://status.example/');

const incidents = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom('i1', 'i2'),
      title: fc.string(),
      impact: fc.constantFrom(...IMPACTS),
      status: fc.constantFrom(...INCIDENT_STATUSES),
      when: openStretch,
      componentIds: ids,
      updates,
      url,
      effects: fc.constantFrom([], incident().effects),
    })
    .map(({ when, ...rest }) => ({ ...rest, startedAt: when.from, resolvedAt: when.to })),
  { selector: (one) => one.id },
);

const maintenances = fc.uniqueArray(
  fc
    .record({
      id: fc.constantFrom('m1', 'm2'),
      status: fc.constantFrom(...MAINTENANCE_STATUSES),
      when: openStretch,
      componentIds: ids,
      updates,
      url,
    })
    .map(({ when, ...rest }) => maintenance({ ...rest, startsAt: when.from, endsAt: when.to })),
  { selector: (one) => one.id },
);

const count = fc.integer({ min: 0, max: 5 });

export const pageWrites: fc.Arbitrary<RandomWrite> = fc
  .record({
    pageId,
    snapshot: fc.constantFrom(null, snapshot(), snapshot({ headline: 'other' })),
    watching: fc.option(stretch),
    changes: fc.array(fc.record({ rowId, at, level: fc.option(level) })),
    incidents,
    maintenances,
    counted: fc.record({
      date: fc.constantFrom('2025-02-28', '2025-03-24', '2025-03-25'),
      fresh: count,
      notModified: count,
      failed: count,
      requests: count,
      unmodified: count,
      bytes: count,
    }),
  })
  .map(({ pageId: page, snapshot: seen, watching, ...rest }) => ({
    kind: 'poll',
    write: pageWrite({ record: record({ pageId: page, snapshot: seen, watching }), ...rest }),
  }));

const day = fc.record({
  rowId,
  date: fc.constantFrom('2025-03-24', '2025-03-25', '2025-03-29'),
  partialOutageSeconds: count,
  majorOutageSeconds: fc.constantFrom(0, 0.5),
  hasData: fc.boolean(),
  incidentIds: ids,
});
const effect = fc
  .record({ componentId: rowId, incidentId: fc.constantFrom(null, 'i1', 'i2'), level, when: openStretch })
  .map(({ when, ...rest }) => ({ ...rest, ...when }));

export const reportedHistories: fc.Arbitrary<RandomWrite> = fc
  .record({
    pageId,
    at,
    parts: fc.record({
      incidents,
      maintenances,
      effects: fc.array(effect),
      days: fc.array(day),
      uptimes: fc.uniqueArray(fc.record({ rowId, uptimeFraction: fc.constantFrom(0, 0.99, 1) }), {
        selector: (uptime) => uptime.rowId,
      }),
      coverage: fc.array(
        fc.record({ componentId: rowId, when: stretch }).map(({ componentId, when }) => ({ componentId, ...when })),
      ),
      timeZone: fc.constantFrom(null, 'UTC', 'Europe/Berlin'),
      estimated: fc.boolean(),
    }),
  })
  .map(({ pageId: page, at: moment, parts }) => ({
    kind: 'report',
    pageId: page,
    at: moment,
    history: reported(parts),
  }));

/** New ids for some, among them ids that are taken; no two the same. */
const names = (...known: string[]): fc.Arbitrary<ReadonlyMap<string, string>> =>
  fc
    .tuple(fc.shuffledSubarray(known), fc.shuffledSubarray([...known, 'new']))
    .map(([from, to]) => new Map(from.flatMap((id, index) => (to[index] === undefined ? [] : [[id, to[index]]]))));

export const renames: fc.Arbitrary<RandomWrite> = fc
  .record({ pageId, rows: names('api', 'chat'), incidents: names('i1', 'i2') })
  .map(({ pageId: page, ...named }) => ({ kind: 'rename', pageId: page, renames: named }));

export const rewinds: fc.Arbitrary<RandomWrite> = fc
  .record({ pageId, to: at })
  .map(({ pageId: page, to }) => ({ kind: 'rewind', record: record({ pageId: page, readAt: to }), to }));

export const prunings: fc.Arbitrary<RandomWrite> = at.map((before) => ({ kind: 'prune', before }));

export const probeWrites: fc.Arbitrary<RandomWrite> = fc.oneof(
  fc
    .record({
      pageId,
      target: fc.constantFrom('one', 'other'),
      minute: fc.integer({ min: 0, max: 2_000 }),
      tookMs: fc.option(fc.integer({ min: 1, max: 5_000 })),
      spell: fc.option(fc.record({ kind: fc.constantFrom(...SPELL_KINDS), when: stretch, level })),
    })
    .map(({ minute, tookMs, spell, ...named }): RandomWrite => ({
      kind: 'probe',
      probe: probeWrite(minute, {
        ...named,
        reading: tookMs === null ? failedWith('timeout') : answeredIn(tookMs),
        ...(spell === null ? {} : { spell: aSpell({ kind: spell.kind, ...spell.when, level: spell.level }) }),
      }),
    })),
  fc.integer({ min: 0, max: 50 }).map((days): RandomWrite => ({ kind: 'fold', now: START + days * DAY_MS })),
);
