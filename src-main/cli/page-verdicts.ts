import { english } from '#core/i18n/language';
import type { Verdict } from '#core/contract/probe-state';
import { storedVerdict } from '../engine/stored-verdict.ts';
import type { ServiceStatus } from './json/status-json.ts';
import { openHistoryToRead } from './open-history.ts';
import type { Toolbox } from './toolbox.ts';

/**
 * The pages with their verdicts, from what a Greenbar that runs has probed: a command makes one probe at most, and one
 * says nothing. Only where a probe is on.
 */
export async function withVerdicts(
  statuses: readonly ServiceStatus[],
  toolbox: Toolbox,
): Promise<readonly ServiceStatus[]> {
  if (!statuses.some(({ page }) => page.probe?.isOn === true)) return statuses;
  const opened = await openHistoryToRead(toolbox);
  // What is wrong with it has been said.
  if (!opened.ok || opened.value === null) return statuses;
  const store = opened.value;
  const input = { store, settings: toolbox.settings, now: toolbox.clock.now(), language: english };
  const ruled = statuses.map((status): ServiceStatus => {
    const level = status.read.ok ? status.read.value.level : 'unknown';
    return { ...status, verdict: storedVerdict(status.page, level, input) };
  });
  store.close();
  return ruled;
}

/** As `status` prints it; nothing where the probe is off or nobody can tell. */
export function verdictLine({ verdict = null }: { readonly verdict?: Verdict | null }): string | null {
  if (verdict === null || verdict.kind === 'cannot_tell') return null;
  return `${verdict.title}: ${verdict.words}`;
}
