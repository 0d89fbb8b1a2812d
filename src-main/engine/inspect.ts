import type { Inspection } from '#core/contract/contract';
import { detect, type Detection } from '#core/feeds/detect';
import type { Choices } from '#core/feeds/format';
import type { Failure } from '#core/model/failure';
import { formatById } from '#core/feeds/index';
import { parseAddress } from '#core/model/address';
import { failed, ok, type Result } from '#core/model/result';
import type { Snapshot } from '#core/model/snapshot';
import type { CatalogueRow } from '#core/settings/catalogue';
import { converse } from './converse.ts';
import type { Http } from './ports.ts';

/** A page looked at once, without watching it. */
export interface LookedAt {
  readonly detection: Detection;
  readonly snapshot: Snapshot;
  /** Those of the choices that count: an option of one format says nothing to another. */
  readonly choices: Choices;
}

/** Finds out what is at an address and reads it once. With a format given, nothing is detected. */
export async function lookAt(
  url: string,
  formatId: string | null,
  http: Http,
  choices: Choices = {},
): Promise<Result<LookedAt, Failure>> {
  const address = parseAddress(url);
  if (!address.ok) return failed({ kind: 'unreadable', reason: address.problem });
  const detected =
    formatId === null ? (await converse(detect(address.value), http)).result : given(formatId, address.value);
  if (!detected.ok) return detected;
  const detection = detected.value;
  const { result } = await converse(detection.format.poll(detection.address, choices), http);
  return result.ok ? ok({ detection, snapshot: result.value, choices }) : result;
}

function given(formatId: string, address: Detection['address']): Result<Detection, Failure> {
  const format = formatById(formatId);
  if (format === null) return failed({ kind: 'unreadable', reason: `There is no format called “${formatId}”.` });
  return ok({ format, address, claim: { confidence: 1, reason: 'the format was given' } });
}

/** A claim from here on is believed against the catalogue. */
const SURE = 0.9;

/**
 * Looks at the page of a service of the catalogue. The page itself decides how it is read; only where it says nothing
 * certain is the catalogue believed, if the page can be read its way. Choices count for the format they were made for.
 */
export async function lookAtService(
  row: CatalogueRow,
  choices: Choices,
  http: Http,
): Promise<Result<LookedAt, Failure>> {
  const detected = await lookAt(row.url, null, http, choices);
  const found = detected.ok ? detected.value.detection : null;
  const isConfirmed = row.formatId === null || found?.format.id === row.formatId;
  if (detected.ok && isConfirmed) return detected;
  const isKnown = row.formatId !== null && formatById(row.formatId) !== null;
  const listed =
    isKnown && (found?.claim.confidence ?? 0) < SURE ? await lookAt(row.url, row.formatId, http, choices) : null;
  if (listed?.ok === true) return listed;
  return detected.ok ? ok({ ...detected.value, choices: {} }) : detected;
}

/** The same as the window shows it. */
export function asInspection({ detection, snapshot }: LookedAt, alreadyWatched: boolean): Inspection {
  return {
    url: detection.address.url,
    name: snapshot.page.name,
    formatId: detection.format.id,
    formatLabel: detection.format.label,
    reason: detection.claim.reason,
    level: snapshot.level,
    groups: snapshot.groups,
    components: snapshot.components,
    incidents: snapshot.incidents,
    maintenances: snapshot.maintenances,
    warnings: snapshot.warnings,
    alreadyWatched,
  };
}
