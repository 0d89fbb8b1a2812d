import type { AppState, PageState } from '#core/contract/app-state';
import { same } from '#core/history/same';
import { DAY_MS, MINUTE_MS, SECOND_MS, type EpochMs } from '#core/model/time';
import { isOn } from '#core/events/silence';
import type { PageRecord } from '#core/history/page-record';
import type { Language } from '#core/i18n/language';
import { languageOf } from '#core/i18n/languages';
import { matchLocale } from '#core/i18n/locales';
import { notBeforeAsked } from '#core/poll/left-alone';
import { pacedIntervalMs } from '#core/poll/pace';
import { foremostVerdict } from '#core/probe/foremost';
import type { CatalogueRow } from '#core/settings/catalogue';
import { withRenamedComponents } from '#core/settings/component-rules';
import type { Settings, WatchedPage } from '#core/settings/settings';
import { buildTrayModel } from '#core/tray/build-tray-model';
import { createAnnouncer } from './announcer.ts';
import { createDelivery } from './delivery.ts';
import type { Engine, EngineOptions } from './engine.ts';
import { followPower } from './follow-power.ts';
import { createHandlers } from './handlers.ts';
import { createHooks } from './hooks/create-hooks.ts';
import { heal, type HealContext } from './heal.ts';
import { createMeter, type Meter } from './meter.ts';
import { createNotices } from './app-notices.ts';
import { createNetworkWatch } from './network-watch.ts';
import { noteDeliveries } from './note-deliveries.ts';
import { openSession, type PageSession } from './page-session.ts';
import { levelNow } from './page-state.ts';
import { createPageStates } from './page-states.ts';
import { pollPage, SETTLE_MS } from './poll-page.ts';
import { createPoller } from './poller.ts';
import { createPresence } from './presence.ts';
import { baselineState, createProbeStates } from './probe-state.ts';
import { createProbing } from './probing.ts';
import type { Ports } from './ports.ts';
import { gatherQuietPolls } from './quiet-polls.ts';
import { createCatalogueRefresh } from './refresh-catalogue.ts';
import { shareRequests } from './share-requests.ts';
import { createRetention } from './retention.ts';
import { createStateHolder } from './state-holder.ts';

/** After a fault of our own a page is tried again, so that one bug does not blind us for good. */
const AFTER_FAULT_MS = 5 * MINUTE_MS;
/** How long the window says that a page has moved. */
const MOVED_NOTICE_MS = DAY_MS;

/** Wires the engine over its ports. Nothing moves before `start` or `pollOnce`. */
export function createEngine(given: Ports, options: EngineOptions): Engine {
  const shared = shareRequests(given.http, given.clock);
  const notifier = noteDeliveries(given.notifier, given.clock.now, () => {
    if (!stopped) holder.touch();
  });
  const quiet = gatherQuietPolls(given.store, given.log);
  const ports: Ports = { ...given, http: shared, notifier, store: quiet.store };
  const { clock, store, log } = ports;
  const loaded = ports.settings.load();
  let settings = loaded.settings;
  let stopped = false;
  /** Pages that are there from the start were watched when the program ended; later ones are new. */
  let hasFollowed = false;
  const sessions = new Map<string, PageSession>();
  const meters = new Map<string, Meter>();
  const notices = createNotices([...(options.notices ?? []), ...(loaded.told ?? [])]);
  /** Notices of the day, with the moment they have been seen long enough. */
  const passingNotices = new Map<string, EpochMs>();

  const intervalMs = ({ format }: PageSession): number =>
    options.intervalMs ??
    pacedIntervalMs({
      intervalMs: settings.polling.intervalSeconds * SECOND_MS,
      onBattery: ports.power.onBattery(),
      cacheSeconds: format.cacheSeconds ?? null,
    });
  const catalogue = (): readonly CatalogueRow[] => options.catalogueSource?.rows() ?? options.catalogue;
  const timeZone = (): string =>
    settings.appearance.timeZone === 'local' ? clock.timeZone() : settings.appearance.timeZone;
  const language = (): Language => {
    const chosen = options.locale ?? settings.appearance.language;
    return languageOf(chosen === 'system' ? matchLocale(ports.languages.preferred()) : chosen);
  };
  const presence = createPresence(clock.now, () => sessions.keys());
  const delivery = createDelivery({
    ...{ clock, store, notifier, log, presence, timeZone, language },
    settings: () => settings,
    snapshotOf: (pageId) => sessions.get(pageId)?.record.snapshot ?? null,
    save: (next) => save(next),
    tellsNobody: options.tellsNobody ?? false,
  });
  const retention = createRetention({ clock, store, log, keepYears: () => settings.history.keepYears });
  const hooks = createHooks({
    ...{ clock, random: ports.random, store, runner: ports.hooks, log, timeZone, language },
    settings: () => settings,
    isOffline: () => network.state().kind !== 'online',
    onOutcome: () => holder.touch(),
    tellsNobody: options.tellsNobody ?? false,
  });
  const announcer = createAnnouncer({
    ...{ store, presence, hooks, timeZone, language },
    settings: () => settings,
    onNotice: delivery.hold,
  });
  const poller = createPoller({
    clock,
    poll: async (pageId) => {
      try {
        const nextAt = await poll(pageId);
        presence.looked(pageId, nextAt);
        notices.faulty(false);
        return nextAt;
      } catch (fault) {
        log.warn('a poll failed inside Greenbar', { pageId, fault: String(fault) });
        notices.faulty(true);
        touch();
        presence.looked(pageId, clock.now() + AFTER_FAULT_MS);
        return clock.now() + AFTER_FAULT_MS;
      }
    },
    hostOf: (pageId) => sessions.get(pageId)?.address.host ?? '',
    onIdle: () => {
      shared.forget();
      quiet.flush();
      delivery.flush();
      hooks.flush();
      holder.flush();
      retention.tidy();
    },
    clockSpeed: options.clockSpeed,
    onJump: settle,
  });
  const pageStates = createPageStates();
  const probeStates = createProbeStates();
  const holder = createStateHolder({ build, clock, log });

  const network = createNetworkWatch({
    link: ports.link,
    language,
    hosts: () => new Set([...sessions.values()].map(({ address }) => address.host)),
    onBack: () => {
      for (const [pageId, { record }] of sessions) if (record.failure !== null) plan(pageId, 0);
    },
  });

  const probing = createProbing({
    ...{ clock, random: ports.random, prober: ports.prober, store, log, clockSpeed: options.clockSpeed },
    settings: () => settings,
    levelOf(pageId) {
      const session = sessions.get(pageId);
      return session === undefined ? 'unknown' : levelNow(session, clock.now(), intervalMs(session));
    },
    pagesSince(since) {
      if (network.state().kind !== 'online') return 'down';
      return [...sessions.values()].some(({ record }) => (record.readAt ?? 0) > since) ? 'working' : 'unknown';
    },
    isOffline: () => network.state().kind !== 'online',
    onChange: () => holder.touch(),
  });

  const healing: Omit<HealContext, 'ports' | 'meter'> = {
    announcer,
    keepQuiet: quiet.keep,
    intervalMs,
    language,
    isWanted: (session) => !stopped && sessions.get(session.page.id) === session,
    listedUrl: ({ serviceId }) => catalogue().find(({ id }) => id === serviceId)?.url ?? null,
    adopt(session) {
      sessions.set(session.page.id, session);
      changePage(session.page.id, () => session.page);
    },
    onRenamed(session, rows) {
      changePage(session.page.id, (page) => withRenamedComponents(page, rows));
    },
    notice: (text) => passingNotices.set(text, clock.now() + MOVED_NOTICE_MS),
  };

  async function poll(pageId: string): Promise<EpochMs> {
    const session = sessions.get(pageId);
    if (session === undefined) return clock.now();
    presence.look(pageId, session.record);
    const meter = meters.get(pageId) ?? createMeter(shared);
    meters.set(pageId, meter);
    const context = { ...healing, meter, ports: { ...ports, http: meter.http } };
    const nextAt = await pollPage(session, {
      ...context,
      isWanted: () => healing.isWanted(session),
      judge: (outcome) => {
        const judged = network.judge(session.address.host, outcome, meter.takeMarks());
        presence.connected(network.state().kind === 'online', records);
        return judged;
      },
      isOffline: () => network.state().kind !== 'online',
      awaySince: () => presence.awaySince(pageId),
      onChange: holder.touchSoon,
      clockSpeed: options.clockSpeed,
    });
    const moved = await heal(session, context);
    if (moved === null) return nextAt;
    touch();
    return clock.now() + intervalMs(moved);
  }

  function records(): ReadonlyMap<string, PageRecord> {
    return new Map([...sessions].map(([pageId, { record }]) => [pageId, record]));
  }

  function save(next: Settings): void {
    const before = settings;
    ports.settings.save(next);
    settings = next;
    followSettings();
    hooks.follow(before, next);
    // A silence may be over.
    if (store.readNotices().length > 0) delivery.hold();
  }

  function changePage(pageId: string, change: (page: WatchedPage) => WatchedPage): void {
    save({ ...settings, pages: settings.pages.map((page) => (page.id === pageId ? change(page) : page)) });
  }

  /** Opens what is watched and closes what is not, after the settings changed. */
  function followSettings(): void {
    const watched = new Map(settings.pages.map((page) => [page.id, page]));
    for (const pageId of sessions.keys()) if (!watched.has(pageId)) close(pageId);
    for (const page of watched.values()) {
      const known = sessions.get(page.id);
      if (known !== undefined && readsTheSame(known.page, page)) known.page = page;
      else {
        // What happened on a page while nobody watched it is no news; neither is what stood at its old address.
        if (hasFollowed) store.forgetReading(page.id);
        open(page.id);
      }
    }
    hasFollowed = true;
    probing.follow();
    touch();
  }

  function close(pageId: string): void {
    sessions.delete(pageId);
    meters.delete(pageId);
    poller.remove(pageId);
  }

  function forgetAll(next: Settings): void {
    for (const pageId of sessions.keys()) close(pageId);
    store.clear();
    probing.forget();
    passingNotices.clear();
    save(next);
  }

  /** The machine was asleep, or its clock was set: every page is polled once, when the network has had a moment. */
  function settle(): void {
    for (const pageId of sessions.keys()) plan(pageId, SETTLE_MS);
    probing.settle();
  }

  /** Polls a page out of turn, unless its server asked to be left alone for longer. */
  function plan(pageId: string, inMs: number): void {
    const now = clock.now();
    const session = sessions.get(pageId);
    if (session !== undefined) poller.schedule(pageId, notBeforeAsked(now + inMs, session.record, now));
  }

  /** No page waits longer than it would by the interval that holds now. */
  function hurry(): void {
    for (const [pageId, session] of sessions) {
      const latest = clock.now() + intervalMs(session);
      const due = poller.nextPollAt(pageId);
      if (due !== null && due > latest && session.record.failure === null) poller.schedule(pageId, latest);
    }
  }

  function open(pageId: string): void {
    const page = settings.pages.find(({ id }) => id === pageId);
    const session = page === undefined ? null : openSession(page, store);
    if (session === null) {
      notices.add({ key: 'notice.unreadable_format', values: { service: page?.name ?? pageId } });
      return;
    }
    sessions.set(pageId, session);
    plan(pageId, 0);
  }

  /** What of it is the same for all pages is found out once: `shared`. */
  function stateOf(
    session: PageSession,
    shared: { now: EpochMs; spoken: Language; rows: readonly CatalogueRow[] },
  ): PageState {
    const { now, spoken, rows } = shared;
    const nextPollAt = poller.nextPollAt(session.page.id);
    const context = { now, intervalMs: intervalMs(session), nextPollAt, store, language: spoken };
    const state = pageStates.of(session, context);
    return probeStates.with(state, session.page, rows, { probing, store, language: spoken });
  }

  /** Anything may have changed. */
  function touch(): void {
    pageStates.forget();
    probeStates.forget();
    holder.touch();
  }

  function build(revision: number): AppState {
    // What is shown has been written down.
    quiet.flush();
    const now = clock.now();
    const spoken = language();
    const rows = catalogue();
    const snoozedUntil = isOn(settings.snoozedUntil, now) ? settings.snoozedUntil : null;
    const pages = settings.pages.flatMap(({ id }) => {
      const session = sessions.get(id);
      return session === undefined ? [] : [stateOf(session, { now, spoken, rows })];
    });
    const { kind, words } = network.state();
    const online = kind === 'online';
    return {
      revision,
      version: options.version,
      now,
      clockSpeed: options.clockSpeed,
      timeZone: timeZone(),
      theme: settings.appearance.theme,
      locale: spoken.locale,
      online,
      network: { kind, words },
      snoozedUntil,
      pages,
      verdict: foremostVerdict(pages),
      baseline: baselineState(settings.probing.neutralUrls, { probing, store, language: spoken }),
      tray: buildTrayModel({ pages, online, trouble: online ? null : kind, snoozedUntil, now, language: spoken }),
      notices: [...notices.in(spoken), ...[...passingNotices].flatMap(([text, until]) => (until > now ? [text] : []))],
    };
  }

  const handlers = createHandlers({
    ports,
    catalogue,
    sessions,
    state: holder.current,
    settings: () => settings,
    timeZone,
    language,
    save,
    probing,
    pollNow: (pageIds) => poller.pollNow(pageIds),
    hooks,
    touch,
    lastDelivery: notifier.last,
    dataDir: options.dataDir ?? null,
    forgetAll,
  });
  const { catalogueSource: source } = options;
  const refresh = source === undefined ? null : createCatalogueRefresh({ source, clock, http: given.http, log });
  followSettings();
  const stopListening = followPower({ power: ports.power, store, log, settle, catchUp: poller.catchUp, hurry });

  return {
    handlers,
    state: holder.current,
    onState: holder.onState,
    start: () => {
      poller.start();
      probing.start();
      hooks.start(loaded.warning === null);
      refresh?.start();
    },
    pollOnce: (pageIds) => poller.pollNow(pageIds ?? [...sessions.keys()]),
    async stop() {
      stopped = true;
      refresh?.stop();
      stopListening();
      delivery.stop();
      holder.stop();
      ports.http.close();
      await Promise.all([poller.stop(), probing.stop()]);
      await hooks.stop();
      store.close();
    },
  };
}

/** Whether two ways to watch a page read the same: its name and what is muted may differ. */
function readsTheSame(one: WatchedPage, other: WatchedPage): boolean {
  return one.url === other.url && one.formatId === other.formatId && same(one.choices ?? {}, other.choices ?? {});
}
