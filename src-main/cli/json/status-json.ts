import type { Verdict } from '#core/contract/probe-state';
import { english } from '#core/i18n/language';
import type { Reading } from '#core/model/level';
import type { Result } from '#core/model/result';
import { isOpen, type Snapshot } from '#core/model/snapshot';
import { toIso, type EpochMs } from '#core/model/time';
import { warningWords } from '#core/poll/remark-words';
import type { WatchedPage } from '#core/settings/settings';
import { componentJson, incidentJson, maintenanceJson } from '#core/evidence/parts-json';

/** A page and what one poll of it brought. */
export interface ServiceStatus {
  readonly page: WatchedPage;
  readonly read: Result<Snapshot, string>;
  /** Them, me or the internet; null or absent while the page's probe is off. */
  readonly verdict?: Verdict | null;
}

export function statusJson(level: Reading, statuses: readonly ServiceStatus[], now: EpochMs): object {
  return { checkedAt: toIso(now), level, services: statuses.map(serviceJson) };
}

function serviceJson({ page, read, verdict = null }: ServiceStatus): object {
  const ruled =
    verdict === null ? {} : { verdict: { kind: verdict.kind, reason: verdict.reason, words: verdict.words } };
  const about = { service: page.name, url: page.url, ...ruled };
  if (!read.ok) return { ...about, level: 'unknown', failure: read.problem };
  const { value } = read;
  return {
    ...about,
    level: value.level,
    failure: null,
    headline: value.headline,
    updatedAt: toIso(value.updatedAt),
    components: value.components.map((component) => componentJson(component, value.groups)),
    incidents: value.incidents.filter(isOpen).map(incidentJson),
    maintenances: value.maintenances.filter(({ status }) => status !== 'completed').map(maintenanceJson),
    warnings: value.warnings.map((warning) => warningWords(warning, english)),
  };
}
