import type { PageState } from '#core/contract/app-state';
import type { BaselineState, ProbeState } from '#core/contract/probe-state';
import type { Language } from '#core/i18n/language';
import { httpsProbe, targetKey, type ProbeSetting } from '#core/probe/probe-setting';
import { describedReading, verdictWith } from '#core/probe/words';
import type { ProbeReading } from '#core/probe/reading';
import { pageWord, ruleOn } from '#core/probe/verdict';
import type { CatalogueRow } from '#core/settings/catalogue';
import type { WatchedPage } from '#core/settings/settings';
import type { ProbeStore } from './ports.ts';
import type { Probing } from './probing.ts';

export interface ProbeStateContext {
  readonly probing: Probing;
  readonly store: ProbeStore;
  readonly language: Language;
}

export interface ProbeStates {
  /** The state of a page with its probe and its verdict; `rows` are those of the catalogue. */
  with(state: PageState, page: WatchedPage, rows: readonly CatalogueRow[], context: ProbeStateContext): PageState;
  /** What is kept of probes may have changed: settings, or all of it is gone. */
  forget(): void;
}

/** Most pages are not probed, and stay what they are until their own state or the list of services changes. */
export function createProbeStates(): ProbeStates {
  /** What was last seen of pages whose probe is off, and therefore makes no more. */
  let kept = new WeakMap<WatchedPage, readonly ProbeReading[]>();
  const unprobed = new WeakMap<PageState, { readonly rows: readonly CatalogueRow[]; readonly state: PageState }>();
  return {
    with(state, page, rows, context) {
      if (page.probe !== undefined) {
        const isOff = context.probing.page(page.id) === null;
        const recent = isOff ? (kept.get(page) ?? keptReadings(context.store, page.id, page.probe)) : [];
        if (isOff) kept.set(page, recent);
        return withProbe(state, page, null, recent, context);
      }
      const known = unprobed.get(state);
      if (known?.rows === rows) return known.state;
      const made = withProbe(state, page, proposedProbe(page, rows), [], context);
      unprobed.set(state, { rows, state: made });
      return made;
    },
    forget() {
      kept = new WeakMap();
    },
  };
}

function withProbe(
  state: PageState,
  page: WatchedPage,
  proposal: ProbeSetting | null,
  kept: readonly ProbeReading[],
  { probing, language }: ProbeStateContext,
): PageState {
  const setting = page.probe ?? proposal;
  const probed = probing.page(page.id);
  const recent = probed?.recent ?? kept;
  const probe: ProbeState = {
    setting,
    isProposal: page.probe === undefined,
    standing: probed?.standing ?? 'none',
    recent: recent.map((reading) => describedReading(reading, language)),
    nextAt: probed?.nextAt ?? null,
    revision: recent.at(-1)?.at ?? 0,
  };
  if (probed === null) return { ...state, probe, verdict: null };
  const ruling = ruleOn(pageWord(state.level), probed.standing, probed.own);
  const values = { service: state.name, level: state.level, ...probed.bad };
  return { ...state, probe, verdict: verdictWith(ruling, values, language) };
}

function keptReadings(store: ProbeStore, pageId: string, { target }: ProbeSetting): readonly ProbeReading[] {
  return store.readProbe(pageId, targetKey(target))?.recent ?? [];
}

/** Our own connection, as the neutral addresses show it; null while nothing is probed. */
export function baselineState(urls: readonly string[], { probing, language }: ProbeStateContext): BaselineState | null {
  const addresses = urls.flatMap((url) => {
    const found = probing.neutral(url);
    if (found === null) return [];
    const latest = found.latest === null ? null : describedReading(found.latest, language);
    return [{ url, standing: found.standing, latest }];
  });
  return addresses.length === 0 ? null : { own: probing.own(), addresses };
}

/** What the catalogue proposes to probe for a page, switched off; null where it proposes nothing. */
function proposedProbe({ serviceId }: WatchedPage, rows: readonly CatalogueRow[]): ProbeSetting | null {
  const proposal = rows.find(({ id }) => id === serviceId)?.probe;
  return proposal === undefined ? null : httpsProbe(proposal.url, proposal.statuses);
}
