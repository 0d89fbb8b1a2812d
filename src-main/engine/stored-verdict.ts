import type { Verdict } from '#core/contract/probe-state';
import type { Language } from '#core/i18n/language';
import type { Reading } from '#core/model/level';
import type { EpochMs } from '#core/model/time';
import { NEUTRAL_TIMEOUT_SECONDS, neutralTarget } from '#core/probe/neutral';
import { longestAgeMs } from '#core/probe/next-probe';
import { ownBeside } from '#core/probe/own-connection';
import { NEUTRAL_PAGE } from '#core/probe/probe-record';
import { targetKey } from '#core/probe/probe-setting';
import type { ProbeReading } from '#core/probe/reading';
import { badInARow, currentReadings, standingOf } from '#core/probe/standing';
import { pageWord, ruleOn } from '#core/probe/verdict';
import { verdictWith } from '#core/probe/words';
import type { Settings, WatchedPage } from '#core/settings/settings';
import type { ProbeStore } from './ports.ts';

/** What another program that probes has found out; for commands, which make no probes. */
export interface StoredVerdictInput {
  readonly store: ProbeStore;
  readonly settings: Settings;
  readonly now: EpochMs;
  readonly language: Language;
}

/** The verdict on a page that says this now; null while its probe is off. */
export function storedVerdict(page: WatchedPage, level: Reading, input: StoredVerdictInput): Verdict | null {
  const { store, settings, now, language } = input;
  const { probe } = page;
  if (probe?.isOn !== true) return null;
  const recent = (pageId: string, target: string, ageMs: number): readonly ProbeReading[] =>
    currentReadings(store.readProbe(pageId, target)?.recent ?? [], now, ageMs);
  const readings = recent(page.id, targetKey(probe.target), longestAgeMs(probe.intervalSeconds, probe.timeoutSeconds));
  const neutralAgeMs = longestAgeMs(probe.intervalSeconds, NEUTRAL_TIMEOUT_SECONDS);
  const neutral = settings.probing.neutralUrls.map((url) =>
    recent(NEUTRAL_PAGE, targetKey(neutralTarget(url)), neutralAgeMs),
  );
  // The page has been read just now, or has not.
  const own = ownBeside(readings, neutral, () => (level === 'unknown' ? 'unknown' : 'working'));
  const bad = badInARow(readings);
  const failed = bad.filter(({ problem }) => problem !== null).length;
  const ruling = ruleOn(pageWord(level), standingOf(readings), own);
  return verdictWith(ruling, { service: page.name, level, failed, count: bad.length }, language);
}
