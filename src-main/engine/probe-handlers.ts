import type { Handlers } from '#core/contract/rpc';
import type { Disagreement } from '#core/contract/probe-state';
import { knownTimeZone } from '#core/history/days';
import { sentenceIn } from '#core/i18n/sentence';
import { failed, ok } from '#core/model/result';
import { DAY_MS } from '#core/model/time';
import { latencyHistory, neededSpans, viewSpan } from '#core/probe/history';
import { checkProbe } from '#core/probe/parse-probe';
import { postDelays } from '#core/probe/post-delays';
import { targetKey } from '#core/probe/probe-setting';
import { delayWords, describedReading, disagreementWords } from '#core/probe/words';
import type { WatchedPage } from '#core/settings/settings';
import type { HandlerContext } from './handlers.ts';

type ProbeCommands = 'changeProbe' | 'probeNow' | 'latencies' | 'disagreements';

/** Our own probes: how they are made, and what they have shown. */
export function probeHandlers(context: HandlerContext): Pick<Handlers, ProbeCommands> {
  const { ports, sessions, settings, save, language, probing } = context;
  const { store, clock } = ports;

  return {
    changeProbe({ pageId, probe }) {
      if (!sessions.has(pageId)) return failed(language().say('refusal.not_watched'));
      const checked = probe === null ? ok(null) : checkProbe(probe);
      if (!checked.ok) return failed(sentenceIn(checked.problem, language()));
      const changed = (page: WatchedPage): WatchedPage => {
        const { probe: _before, ...rest } = page;
        return checked.value === null ? rest : { ...rest, probe: checked.value };
      };
      const current = settings();
      save({ ...current, pages: current.pages.map((page) => (page.id === pageId ? changed(page) : page)) });
      return ok(checked.value);
    },
    async probeNow({ pageId }) {
      if (!sessions.has(pageId)) return failed(language().say('refusal.not_watched'));
      const reading = await probing.probeNow(pageId);
      if (reading === null) return failed(language().say('probe.problem.not_made'));
      return ok(describedReading(reading, language()));
    },
    latencies({ pageId, view, to = clock.now() }) {
      const page = sessions.get(pageId)?.page;
      if (page === undefined) return failed(language().say('refusal.not_watched'));
      const span = viewSpan(view, to);
      const target = page.probe === undefined ? null : targetKey(page.probe.target);
      // With a day the stretches lie apart, with a week they touch: a bucket is in one of them.
      const buckets =
        target === null ? [] : neededSpans(span).flatMap((each) => store.readLatencies(pageId, target, each));
      return ok(latencyHistory(buckets, view, span));
    },
    disagreements({ pageId, days, timeZone }) {
      const session = sessions.get(pageId);
      const zone = knownTimeZone(timeZone);
      if (session === undefined) return failed(language().say('refusal.not_watched'));
      if (zone === null) return failed(language().say('refusal.no_zone', { zone: timeZone }));
      const span = { from: clock.now() - days * DAY_MS, to: clock.now() + 1 };
      const spells = store.readSpells(pageId, span);
      const target = session.page.probe === undefined ? null : targetKey(session.page.probe.target);
      const open = target === null ? null : (store.readProbe(pageId, target)?.spell ?? null);
      const list = spells
        .flatMap(({ kind, ...spell }): readonly Disagreement[] => {
          if (kind === 'admitted') return [];
          const isOngoing = open?.from === spell.from && probing.page(pageId) !== null;
          return [{ kind, ...spell, isOngoing, words: disagreementWords({ kind, ...spell }, zone, language()) }];
        })
        .reverse();
      const delays = postDelays(spells, store.readHistory(pageId, span).incidents);
      return ok({
        list,
        unadmitted: list.filter(({ kind }) => kind === 'unadmitted').length,
        unseen: list.filter(({ kind }) => kind === 'unseen').length,
        delays,
        delayWords: delayWords(delays, language()),
      });
    },
  };
}
