import type { Inspection } from '#core/contract/contract';
import { detect, type Detection } from '#core/feeds/detect';
import type { Choices } from '#core/feeds/format';
import type { Failure } from '#core/model/failure';
import { formatById } from '#core/feeds/index';
import { parseAddress } from '#core/model/address';
import { failed, ok, type Result } from '#core/model/result';
import type { Snapshot } from '#core/model/snapshot';
import { converse } from './converse.ts';
import type { Http } from './ports.ts';

/** A page looked at once, without watching it. */
export interface LookedAt {
  readonly detection: Detection;
  readonly snapshot: Snapshot;
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
  return result.ok ? ok({ detection, snapshot: result.value }) : result;
}

function given(formatId: string, address: Detection['address']): Result<Detection, Failure> {
  const format = formatById(formatId);
  if (format === null) return failed({ kind: 'unreadable', reason: `There is no format called “${formatId}”.` });
  return ok({ format, address, claim: { confidence: 1, reason: 'the format was given' } });
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
