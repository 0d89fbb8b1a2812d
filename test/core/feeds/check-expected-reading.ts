import { basename, dirname } from 'node:path/posix';
import { expect } from 'vitest';
import { formatById } from '#core/feeds/index';
import { isOpen, type Snapshot } from '#core/model/snapshot';
import { captured, captures, valueOf } from './support.ts';

/**
 * What one captured document says, written down by hand from the document: `expected-reading.<capture's file name>.json`
 * beside it. Only `titles` may be left out.
 */
interface ExpectedReading {
  readonly level: string;
  readonly components: number;
  /** How many components are at each level; levels that none is at are left out. */
  readonly levels: Readonly<Record<string, number>>;
  readonly openIncidents: number;
  readonly incidents: number;
  readonly maintenances: number;
  /** Of all incidents, newest start first. */
  readonly titles?: readonly string[];
}

/** Reads the capture beside the file and compares every figure in it. Returns how many were compared. */
export function check(formatId: string, path: string): { readonly figures: number; readonly bars: number } {
  const beside = basename(path).replace(/^expected-reading\./, '');
  const capturePath = `${dirname(path)}/${beside.slice(0, -'.json'.length)}`;
  const capture = captures().find(({ name }) => name === capturePath);
  const expectation = JSON.parse(captured(path)) as ExpectedReading;
  const format = formatById(formatId);
  if (capture === undefined || format === null) throw new Error(`There is no capture ${capturePath}.`);
  const { titles, ...figures } = readingOf(valueOf(format.read(capture.document)));
  expect({ ...figures, ...(expectation.titles === undefined ? {} : { titles }) }).toEqual(expectation);
  return { figures: Object.keys(expectation).length, bars: 0 };
}

function readingOf(snapshot: Snapshot): Required<ExpectedReading> {
  const levels: Record<string, number> = {};
  for (const { level } of snapshot.components) levels[level] = (levels[level] ?? 0) + 1;
  return {
    level: snapshot.level,
    components: snapshot.components.length,
    levels,
    openIncidents: snapshot.incidents.filter(isOpen).length,
    incidents: snapshot.incidents.length,
    maintenances: snapshot.maintenances.length,
    titles: snapshot.incidents.map(({ title }) => title),
  };
}
