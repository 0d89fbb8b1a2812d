import { HOUR_MS, SECOND_MS } from '#core/model/time';
import type { Notice } from '#core/events/notice';
import type { Lived } from './play-life.ts';

/** Pages polled together are told together; nobody waits longer. */
const HOLD_MS = 3 * SECOND_MS;

/** Every breach of: what was decided is shown once, in order, soon, and an end never before its beginning. */
export function* deliveryLaws({ decided, shown, store, upsets, life, readings }: Lived): Generator<string> {
  if (store.readNotices().length > 0) yield `${store.readNotices().length} notices were never shown`;
  const batches = new Map<number, (typeof decided)[number][]>();
  for (const one of decided) {
    if (one.batch === null) yield `${one.notice.notification.title} was never taken out`;
    else batches.set(one.batch, [...(batches.get(one.batch) ?? []), one]);
  }
  for (const [batch, notices] of batches) {
    const texts = shown.filter((one) => one.batch === batch).map(({ notification }) => notification);
    const [fewest, most] = owed(notices.map(({ notice }) => notice));
    if (texts.length < fewest || texts.length > most) yield `${notices.length} notices came as ${texts.length}`;
    const [only] = notices;
    if (notices.length === 1 && only?.notice.waitsFor === null && texts[0]?.title !== only.notice.notification.title)
      yield 'another text was shown';
  }
  for (const { batch } of shown) if (!batches.has(batch)) yield 'something was shown that nobody decided';
  const order = decided.flatMap(({ batch }, index) =>
    decided
      .slice(0, index)
      .filter(
        (earlier) =>
          (earlier.batch ?? 0) > (batch ?? 0) &&
          earlier.notice.notification.threadId === decided[index]?.notice.notification.threadId,
      ),
  );
  if (order.length > 0) yield 'what came later of a matter was shown first';
  for (const { notice, deliveredAt, reading } of decided) {
    const decidedAt = readings[reading]?.trueAt ?? 0;
    const isQuiet = !upsets.some((upset) => upset >= decidedAt - 1 && upset <= decidedAt + HOLD_MS);
    if (isQuiet && notice.waitsFor === null && deliveredAt !== null && deliveredAt - decidedAt > HOLD_MS)
      yield `${notice.notification.title} was shown late`;
  }
  yield* maintenanceLaws({ decided, readings, life });
}

/** In how many notifications notices taken out together are shown: a digest, and what waited for nothing beside it. */
function owed(notices: readonly Notice[]): readonly [fewest: number, most: number] {
  const waited = notices.filter(({ waitsFor }) => waitsFor !== null);
  const threads = new Set(waited.map(({ notification }) => notification.threadId));
  const beside = notices.some(({ waitsFor, notification }) => waitsFor === null && !threads.has(notification.threadId));
  const isNews = waited.some(({ tone, staleAt }) => tone !== 'notice' || staleAt === null);
  return [Number(isNews) + Number(beside), Number(waited.length > 0) + Number(beside)];
}

/** Every breach of: a plan is told once, its reminder once within the hour before, nothing else of it. */
function* maintenanceLaws({
  decided,
  readings,
  life,
}: Pick<Lived, 'decided' | 'readings' | 'life'>): Generator<string> {
  const told = decided.filter(({ notice }) => notice.event.startsWith('maintenance_'));
  if (!life.maintenances && told.length > 0) yield 'maintenances are told that nobody wants';
  const known = new Set<string>();
  for (const { notice, reading } of told) {
    const key = `${notice.event} ${notice.notification.threadId} ${notice.event === 'maintenance_due' ? notice.since : ''}`;
    if (known.has(key)) yield `${key} is told twice`;
    known.add(key);
    const id = notice.notification.threadId.split(':').at(-1);
    const plan = readings[reading]?.state.maintenances.find((one) => one.id === id);
    if (plan?.status !== 'scheduled' || plan.startsAt !== notice.since || plan.startsAt <= notice.at)
      yield `${key} is told at reading ${reading}`;
    if (notice.event === 'maintenance_due' && plan !== undefined && plan.startsAt - notice.at > HOUR_MS)
      yield `${key} is early`;
  }
  if (!life.maintenances) return;
  for (const [at, { state, at: time }] of readings.entries()) {
    if (at === 0) continue;
    for (const { id, status, startsAt } of state.maintenances) {
      if (status !== 'scheduled' || startsAt <= time) continue;
      const isNew = !readings.slice(0, at).some((earlier) => earlier.state.maintenances.some((one) => one.id === id));
      const of = told.filter(({ notice, reading }) => reading <= at && notice.notification.threadId.endsWith(`:${id}`));
      if (isNew && of.length === 0) yield `${id} is not told when it is planned, at reading ${at}`;
      const wasFar = of.some(
        ({ notice }) => notice.event === 'maintenance_scheduled' && (notice.since ?? 0) - notice.at > HOUR_MS,
      );
      const isReminded = of.some(
        ({ notice }) => notice.event === 'maintenance_due' && startsAt - (notice.since ?? 0) < HOUR_MS,
      );
      if (wasFar && startsAt - time <= HOUR_MS && !isReminded) yield `nobody is reminded of ${id} by reading ${at}`;
    }
  }
}
