import { failureWords } from '#core/poll/failure-words';
import type { Forecast } from '#core/contract/answers';
import type { ArgsOf } from '#core/contract/contract';
import type { Handlers } from '#core/contract/rpc';
import { previewNotifications } from '#core/events/preview';
import { onlyReported } from '#core/history/only-reported';
import type { Failure } from '#core/model/failure';
import type { ReportedHistory } from '#core/model/history';
import { failed, ok, type Result } from '#core/model/result';
import { DAY_MS, MINUTE_MS, type EpochMs } from '#core/model/time';
import { withRules } from '#core/settings/setting-rules';
import { watchedPage } from '#core/settings/watched-page';
import { converse } from './converse.ts';
import type { HandlerContext } from './handlers.ts';
import { lookAt, type LookedAt } from './inspect.ts';
import type { Http } from './ports.ts';

/** A page that is looked at before it is watched, with what it tells of its past. */
interface Known extends LookedAt {
  readonly history: ReportedHistory | null;
  readonly past: Forecast['past'];
}

type Question = Pick<ArgsOf<'forecast'>, 'url' | 'formatId' | 'choices' | 'days'>;

/** Somebody who chooses components asks again with every choice: the past of a page stays for that long. */
const KEPT_MS = 10 * MINUTE_MS;
const MOST_KEPT = 4;

/** What a page would have brought before it is watched. Nothing is stored. */
export function forecastHandlers(context: HandlerContext): Pick<Handlers, 'forecast'> {
  const { clock, http } = context.ports;
  const kept = new Map<string, { readonly at: EpochMs; readonly known: Promise<Result<Known, Failure>> }>();

  function know(question: Question): Promise<Result<Known, Failure>> {
    const key = JSON.stringify(question);
    const now = clock.now();
    const before = kept.get(key);
    if (before !== undefined && Math.abs(now - before.at) < KEPT_MS) return before.known;
    const known = read(question, http, now);
    kept.delete(key);
    kept.set(key, { at: now, known });
    for (const oldest of [...kept.keys()].slice(0, -MOST_KEPT)) kept.delete(oldest);
    void known.then((answer) => {
      // What failed may succeed the next time.
      if (!answer.ok) kept.delete(key);
    });
    return known;
  }

  return {
    async forecast({ url, formatId, choices = {}, days, rules = {} }) {
      const known = await know({ url, formatId, choices, days });
      if (!known.ok) return failed(failureWords(known.problem, context.language()));
      const { detection, snapshot, history, past, choices: chosen } = known.value;
      const page = watchedPage(detection.address, snapshot.page.name, detection.format.id, null, chosen);
      const to = clock.now();
      const preview = previewNotifications({
        stored: onlyReported(history, snapshot),
        maintenances: [...(history?.maintenances ?? []), ...snapshot.maintenances],
        snapshot,
        page: withRules(page, rules),
        settings: context.settings(),
        timeZone: context.timeZone(),
        language: context.language(),
        span: { from: to - days * DAY_MS, to },
      });
      return ok({ ...preview, past });
    },
  };
}

async function read({ url, formatId, choices = {}, days }: Question, http: Http, now: EpochMs) {
  const looked = await lookAt(url, formatId, http, choices);
  if (!looked.ok) return looked;
  const { detection, choices: chosen } = looked.value;
  const { format, address } = detection;
  if (format.history === undefined) return ok<Known>({ ...looked.value, history: null, past: 'unpublished' });
  const { result } = await converse(format.history(address, now - days * DAY_MS, now, chosen), http);
  return ok<Known>(
    result.ok
      ? { ...looked.value, history: result.value, past: 'read' }
      : { ...looked.value, history: null, past: 'unread' },
  );
}
