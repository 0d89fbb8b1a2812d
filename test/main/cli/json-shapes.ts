import { z } from 'zod';
import { IMPACTS, INCIDENT_STATUSES, MAINTENANCE_STATUSES } from '#core/model/snapshot';
import { LEVELS } from '#core/model/level';
import { VERDICTS } from '#core/probe/verdict';

const moment = z.iso.datetime({ precision: 3 }).describe('UTC, to the millisecond.');
const reading = z.enum([...LEVELS, 'unknown']).describe('`unknown` is no level, but the absence of one.');
const fraction = z.number().min(0).max(1);
const freshness = z
  .enum(['waiting', 'fresh', 'aging', 'stale', 'broken'])
  .describe('`waiting` before the first reading, `aging` when the latest look failed, `stale` after three missed.');
const silence = z
  .union([moment, z.literal('resolved')])
  .nullable()
  .describe('Until when nothing is announced; `resolved`: until what is wrong is over; null: it is not silent.');

const update = z.strictObject({ at: moment, status: z.string(), text: z.string() });
const component = z.strictObject({ id: z.string(), name: z.string(), group: z.string().nullable(), level: reading });
const incident = z.strictObject({
  id: z.string(),
  title: z.string(),
  impact: z.enum(IMPACTS),
  status: z.enum(INCIDENT_STATUSES),
  startedAt: moment,
  resolvedAt: moment.nullable(),
  components: z.array(z.string()),
  url: z.string().nullable(),
  updates: z.array(update),
});
const maintenance = z.strictObject({
  id: z.string(),
  title: z.string(),
  status: z.enum(MAINTENANCE_STATUSES),
  startsAt: moment,
  endsAt: moment.nullable(),
  components: z.array(z.string()),
  url: z.string().nullable(),
  updates: z.array(update),
});

const day = z.strictObject({
  date: z.iso.date(),
  level: reading,
  seconds: z.strictObject(Object.fromEntries(LEVELS.map((level) => [level, z.number().min(0)]))),
  uptimeFraction: fraction.nullable(),
  coverageFraction: fraction,
  vendorFill: z.string().nullable(),
  evidence: z.enum(['observed', 'reported', 'none']),
  estimated: z.boolean(),
  disagreement: z.strictObject({ observed: reading, reported: reading }).nullable(),
  incidents: z.array(z.string()),
});
const figures = {
  uptimeFraction: fraction.nullable(),
  coverageFraction: fraction,
  vendorUptimeFraction: fraction.nullable(),
  days: z.array(day),
};
const historyFields = {
  service: z.string(),
  timeZone: z.string(),
  from: z.iso.date(),
  to: z.iso.date(),
  uptime: z.strictObject({
    formula: z.string(),
    weights: z.strictObject(Object.fromEntries(LEVELS.map((level) => [level, z.number().nullable()]))),
  }),
  components: z.array(z.strictObject({ id: z.string(), name: z.string(), group: z.string().nullable(), ...figures })),
  groups: z.array(z.strictObject({ id: z.string(), name: z.string(), ...figures })),
  page: z.strictObject(figures),
};

const watched = {
  id: z.string(),
  service: z.string().describe('As the user calls it.'),
  url: z.string(),
  format: z.string(),
  catalogueId: z.string().nullable().describe('Its row in the list of services.'),
  choices: z.record(z.string(), z.string()),
};
const served = z.strictObject({ url: z.url() });

const about = {
  service: z.string(),
  url: z.string(),
  verdict: z
    .strictObject({ kind: z.enum(VERDICTS), reason: z.string(), words: z.string() })
    .optional()
    .describe('Them, me or the internet; absent while the probe of the page is off.'),
};
const couldNotBeRead = z.strictObject({
  ...about,
  level: z.literal('unknown'),
  failure: z.string(),
});
const wasRead = z.strictObject({
  ...about,
  level: reading,
  failure: z.null(),
  headline: z.string().nullable(),
  updatedAt: moment.nullable(),
  components: z.array(component),
  incidents: z.array(incident).describe('Those that are open.'),
  maintenances: z.array(maintenance).describe('Those that are not over.'),
  warnings: z.array(z.string()),
});

/** What each command prints with --json; `docs/schemas` is made of it. */
export const SHAPES = {
  check: z.strictObject({
    format: z.string(),
    detection: z.strictObject({ confidence: z.number().gt(0).max(1), reason: z.string() }).nullable(),
    page: z.strictObject({ name: z.string(), url: z.string() }),
    updatedAt: moment.nullable(),
    level: reading,
    components: z.array(component),
    incidents: z.array(incident),
    maintenances: z.array(maintenance),
    warnings: z.array(z.string()),
  }),
  status: z.strictObject({
    checkedAt: moment,
    level: reading,
    services: z.array(z.union([wasRead, couldNotBeRead])),
  }),
  'status-glyph': z.strictObject({
    glyph: z.string(),
    level: reading,
    troubled: z.number().int().min(0),
    unknown: z.number().int().min(0),
    readAt: moment.nullable().describe('The oldest of the readings this is made of.'),
  }),
  history: z.strictObject({
    ...historyFields,
    incidents: z.array(incident.omit({ components: true, url: true, updates: true })),
  }),
  incidents: z.strictObject({ incidents: z.array(incident.extend({ service: z.string() })) }),
  wait: z.strictObject({ service: z.string(), level: reading, reached: z.boolean() }),
  export: z.union([
    z.strictObject({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
    z.strictObject({ ...historyFields, incidents: z.array(incident), maintenances: z.array(maintenance) }),
  ]),
  add: z.strictObject({
    added: z.boolean().describe('False where it was watched before.'),
    service: z.strictObject(watched),
  }),
  remove: z.strictObject({ removed: z.literal(true), service: z.strictObject(watched) }),
  list: z.strictObject({
    snoozedUntil: silence,
    services: z.array(
      z.strictObject({
        ...watched,
        level: reading,
        freshness,
        readAt: moment.nullable(),
        muted: z.boolean(),
        snoozedUntil: silence,
      }),
    ),
  }),
  snooze: z.strictObject({ service: z.string().nullable().describe('Null: all of them.'), snoozedUntil: silence }),
  serve: served,
  replay: served,
  doctor: z.strictObject({
    version: z.string(),
    node: z.string(),
    platform: z.string(),
    findings: z.array(
      z.strictObject({
        name: z.string(),
        state: z.enum(['ok', 'limited', 'broken', 'unknown']),
        finding: z.string(),
        words: z.string(),
        advice: z.string().nullable(),
      }),
    ),
  }),
} as const;
