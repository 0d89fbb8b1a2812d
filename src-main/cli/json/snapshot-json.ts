import type { Claim } from '#core/feeds/format';
import { english } from '#core/i18n/language';
import { toIso } from '#core/model/time';
import type { Snapshot } from '#core/model/snapshot';
import { clueWords, warningWords } from '#core/poll/remark-words';
import { componentJson, incidentJson, maintenanceJson } from '#core/evidence/parts-json';

/** What `check --json` prints of a page. Fixed: scripts rely on it. */
export function snapshotJson(snapshot: Snapshot, formatId: string, claim: Claim | null): object {
  return {
    format: formatId,
    detection: claim === null ? null : { confidence: claim.confidence, reason: clueWords(claim.reason, english) },
    page: { name: snapshot.page.name, url: snapshot.page.url },
    updatedAt: toIso(snapshot.updatedAt),
    level: snapshot.level,
    components: snapshot.components.map((component) => componentJson(component, snapshot.groups)),
    incidents: snapshot.incidents.map(incidentJson),
    maintenances: snapshot.maintenances.map(maintenanceJson),
    warnings: snapshot.warnings.map((warning) => warningWords(warning, english)),
  };
}
