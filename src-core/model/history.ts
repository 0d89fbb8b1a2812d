import type { Warning } from './remark.ts';
import type { Effect, Incident, Maintenance } from './snapshot.ts';
import type { EpochMs, IsoDate } from './time.ts';

/** What a vendor publishes about its own past: the back-fill, all of it `reported` evidence. */
export interface ReportedHistory {
  readonly incidents: readonly Incident[];
  readonly maintenances: readonly Maintenance[];
  /** Intervals, where the vendor publishes times. Each names the incident it belongs to. */
  readonly effects: readonly ReportedEffect[];
  /** Days with seconds, where the vendor publishes only those. */
  readonly days: readonly ReportedDay[];
  /** The figures the vendor shows. */
  readonly uptimes: readonly ReportedUptime[];
  /** For which stretches the vendor's record is complete, so that silence in it means operational. */
  readonly coverage: readonly ReportedCoverage[];
  /** The zone in which `days` are days. Null where there are none. */
  readonly timeZone: string | null;
  /** The vendor's colours, where it lets a page choose them. */
  readonly palette: Palette | null;
  /** True where intervals were worked out from incident texts: it misses what was never posted. */
  readonly estimated: boolean;
  readonly warnings: readonly Warning[];
}

export interface ReportedEffect extends Effect {
  readonly incidentId: string | null;
}

export interface ReportedDay {
  /** A component or a group. */
  readonly rowId: string;
  readonly date: IsoDate;
  readonly partialOutageSeconds: number;
  readonly majorOutageSeconds: number;
  /** False before the vendor began to keep a record for this row. */
  readonly hasData: boolean;
  readonly incidentIds: readonly string[];
}

export interface ReportedUptime {
  /** A component or a group. */
  readonly rowId: string;
  /** 0 to 1. The figure as the vendor shows it, so already rounded its way. */
  readonly uptimeFraction: number;
}

export interface ReportedCoverage {
  readonly componentId: string;
  readonly from: EpochMs;
  readonly to: EpochMs;
}

/** `#rrggbb` for each state a vendor's bar can have. */
export interface Palette {
  readonly operational: string;
  readonly yellow: string;
  readonly orange: string;
  readonly red: string;
  readonly noData: string;
}
