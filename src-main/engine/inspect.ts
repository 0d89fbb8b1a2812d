import type { Inspection } from '#core/contract/answers';
import { detect, type Detection } from '#core/feeds/detect';
import type { Choices } from '#core/feeds/format';
import type { Failure } from '#core/model/failure';
import { formatById } from '#core/feeds/index';
import type { Language } from '#core/i18n/language';
import { parseAddress } from '#core/model/address';
import { failed, ok, type Result } from '#core/model/result';
import type { Snapshot } from '#core/model/snapshot';
import { unaskable } from '#core/poll/failure-words';
import { clueWords, warningWords } from '#core/poll/remark-words';
import type { CatalogueRow } from '#core/settings/catalogue';
import { checkChoices, chosenOptions, fittingChoices } from '#core/settings/choices';
import { converse } from './converse.ts';
import type { Http } from './ports.ts';

/** A page looked at once, without watching it. */
export interface LookedAt {
  readonly detection: Detection;
  readonly snapshot: Snapshot;
  /** Those of the choices that count: without defaults, and an option of one format says nothing to another. */
  readonly choices: Choices;
}

/** Finds out what is at an address. With a format given, nothing is detected. */
export async function findOut(url: string, formatId: string | null, http: Http): Promise<Result<Detection, Failure>> {
  const address = parseAddress(url);
  if (!address.ok) return failed({ ...unaskable({ key: 'not_an_address' }), reason: address.problem });
  return formatId === null ? (await converse(detect(address.value), http)).result : given(formatId, address.value);
}

/** Reads what was found once; nothing is asked where the choices are not the format's. */
export async function readFound(
  detection: Detection,
  choices: Choices,
  http: Http,
): Promise<Result<LookedAt, Failure>> {
  const { format, address } = detection;
  const checked = checkChoices(format, choices);
  if (!checked.ok) return failed(unaskable(checked.problem));
  const { result } = await converse(format.poll(address, checked.value), http);
  return result.ok ? ok({ detection, snapshot: result.value, choices: checked.value }) : result;
}

/** Both at once. */
export async function lookAt(
  url: string,
  formatId: string | null,
  http: Http,
  choices: Choices = {},
): Promise<Result<LookedAt, Failure>> {
  const found = await findOut(url, formatId, http);
  return found.ok ? readFound(found.value, choices, http) : found;
}

function given(formatId: string, address: Detection['address']): Result<Detection, Failure> {
  const format = formatById(formatId);
  if (format === null) return failed(unaskable({ key: 'no_such_format', format: formatId }));
  return ok({ format, address, claim: { confidence: 1, reason: { key: 'given' } } });
}

/** A claim from here on is believed against the catalogue. */
const SURE = 0.9;

/**
 * Looks at the page of a service of the catalogue. The page itself decides how it is read; only where it says nothing
 * certain is the catalogue believed, if the page can be read its way. Choices, the row's and those given on top of them,
 * count for the format they were made for; what the row chose for another version of it is left out.
 */
export async function lookAtService(
  row: CatalogueRow,
  choices: Choices,
  http: Http,
): Promise<Result<LookedAt, Failure>> {
  const readAs = (detection: Detection): Promise<Result<LookedAt, Failure>> =>
    readFound(detection, { ...fittingChoices(detection.format, row.choices ?? {}), ...choices }, http);
  const found = await findOut(row.url, null, http);
  const isConfirmed = found.ok && (row.formatId === null || found.value.format.id === row.formatId);
  if (isConfirmed) return readAs(found.value);
  const detected = found.ok ? await readFound(found.value, {}, http) : found;
  const isSure = detected.ok && detected.value.detection.claim.confidence >= SURE;
  if (isSure || row.formatId === null) return detected;
  const listed = await findOut(row.url, row.formatId, http);
  const read = listed.ok ? await readAs(listed.value) : listed;
  return read.ok ? read : detected;
}

/** The same as the window shows it. */
export function asInspection(
  { detection, snapshot, choices }: LookedAt,
  alreadyWatched: boolean,
  language: Language,
): Inspection {
  return {
    ...found(detection, choices, language),
    name: snapshot.page.name,
    level: snapshot.level,
    groups: snapshot.groups,
    components: snapshot.components,
    incidents: snapshot.incidents,
    maintenances: snapshot.maintenances,
    warnings: snapshot.warnings.map((warning) => warningWords(warning, language)),
    problem: null,
    alreadyWatched,
  };
}

/** A page that was found and not read: what can be chosen is shown, because that may be what it takes. */
export function asUnread(detection: Detection, choices: Choices, problem: string, language: Language): Inspection {
  return {
    ...found(detection, choices, language),
    name: detection.address.host,
    level: 'unknown',
    groups: [],
    components: [],
    incidents: [],
    maintenances: [],
    warnings: [],
    problem,
    alreadyWatched: false,
  };
}

type Found = Pick<Inspection, 'url' | 'formatId' | 'formatLabel' | 'reason' | 'options'>;

function found({ address, format, claim }: Detection, choices: Choices, language: Language): Found {
  return {
    url: address.url,
    formatId: format.id,
    formatLabel: format.label,
    reason: clueWords(claim.reason, language),
    options: chosenOptions(format, choices, language),
  };
}
