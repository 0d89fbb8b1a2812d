import type { PageState } from '#core/contract/app-state';
import type { AnswerOf, ArgsOf } from '#core/contract/contract';
import { useMemo } from 'react';
import type { Hosted } from './host-context.tsx';
import { useAppPart, usePage, useTimeZone } from './use-app-state.ts';
import { askAhead, useQuery, type News, type Query } from './use-query.ts';

export const OVERVIEW_DAYS = 90;
/** One burst of polls is one question. */
const BURST_SETTLE_MS = 1_500;

/** The bars of one page, asked for again whenever its history has grown. */
export function useHistory(
  pageId: string,
  days: number,
  unit: NonNullable<ArgsOf<'history'>['unit']>,
): Query<AnswerOf<'history'>> {
  const timeZone = useTimeZone();
  const version = `${usePage(pageId)?.historyRevision ?? 0} ${useToday()}`;
  const inUnit = unit === 'day' ? {} : { unit };
  return useQuery('history', { pageId, days, timeZone, ...inUnit }, { subject: pageId, version });
}

/** One day of one row, hour by hour. */
export function useDay(pageId: string, rowId: string, date: string): Query<AnswerOf<'day'>> {
  const timeZone = useTimeZone();
  const version = usePage(pageId)?.historyRevision ?? 0;
  return useQuery('day', { pageId, rowId, date, timeZone }, { subject: `${pageId} ${rowId} ${date}`, version });
}

/** Some days of one row. */
export function useRowDays(row: Omit<ArgsOf<'rowDays'>, 'timeZone'>): Query<AnswerOf<'rowDays'>> {
  const timeZone = useTimeZone();
  const version = usePage(row.pageId)?.historyRevision ?? 0;
  const subject = `${row.pageId} ${row.rowId} ${row.from}`;
  return useQuery('rowDays', { ...row, timeZone }, { subject, version });
}

/** What the days of one row have in common, before and since a marked day if there is one. */
export function useInsights(
  pageId: string,
  rowId: string,
  days: number,
  marker: string | null,
): Query<AnswerOf<'insights'>> {
  const timeZone = useTimeZone();
  const version = `${usePage(pageId)?.historyRevision ?? 0} ${useToday()}`;
  const question = { pageId, rowId, days, timeZone, marker };
  return useQuery('insights', question, { subject: pageId, version, settleMs: BURST_SETTLE_MS });
}

/** Two rows over the same days. `revisions` are those of their histories. */
export function useComparison(
  rows: Omit<ArgsOf<'compare'>, 'timeZone'>,
  revisions: string,
): Query<AnswerOf<'compare'>> {
  const timeZone = useTimeZone();
  const subject = `${rows.one.pageId} ${rows.other.pageId}`;
  const version = `${revisions} ${useToday()}`;
  return useQuery('compare', { ...rows, timeZone }, { subject, version });
}

/** The days marked on a page, asked for again after each of our own `changes`. */
export function useMarkers(pageId: string, changes: number): Query<AnswerOf<'markers'>> {
  return useQuery('markers', { pageId }, { subject: pageId, version: changes });
}

/** What watching a page cost, day by day. */
export function usePollCounts(pageId: string, days: number): Query<AnswerOf<'pollCounts'>> {
  return useQuery('pollCounts', { pageId, days }, { subject: pageId, version: usePage(pageId)?.readAt ?? 0 });
}

/** How long the probe of a page took; `revision` is that of the probe. */
export function useLatencies(
  pageId: string,
  view: ArgsOf<'latencies'>['view'],
  revision: number,
): Query<AnswerOf<'latencies'>> {
  const options = { subject: `${pageId} ${view}`, version: revision, settleMs: BURST_SETTLE_MS };
  return useQuery('latencies', { pageId, view }, options);
}

/** Where the page and our own probe did not agree; `revision` is that of the probe. */
export function useDisagreements(pageId: string, days: number, revision: number): Query<AnswerOf<'disagreements'>> {
  const timeZone = useTimeZone();
  const version = `${revision} ${usePage(pageId)?.historyRevision ?? 0}`;
  const options = { subject: pageId, version, settleMs: BURST_SETTLE_MS };
  return useQuery('disagreements', { pageId, days, timeZone }, options);
}

/** The rows of hundreds of pages are asked for once; after that those that changed. */
const NEW_STRIPS: News<'overview'> = {
  ask: (args, known) => ({
    ...args,
    known: Object.fromEntries((known ?? []).map(({ pageId, version }) => [pageId, version])),
  }),
  merge: (known, news) =>
    known !== null && (news === known || news.length === 0)
      ? known
      : [...new Map([...(known ?? []), ...news].map((strip) => [strip.pageId, strip])).values()],
};

/** The own row of every page. */
export function useOverview(): Query<AnswerOf<'overview'>> {
  const timeZone = useTimeZone();
  const version = `${useRevisions()} ${useToday()}`;
  const options = { subject: 'overview', version, settleMs: BURST_SETTLE_MS };
  return useQuery('overview', { days: OVERVIEW_DAYS, timeZone }, options, NEW_STRIPS);
}

/** Asks for the overview as soon as it is known of what: the engine draws bars while the window still builds rows. */
export function askOverviewAhead(hosted: Hosted): void {
  const stop = hosted.mirror.subscribe(() => {
    const { state } = hosted.mirror.current();
    if (state === null) return;
    stop();
    const { pages, timeZone, now } = state;
    const version = `${revisionsOf(pages)} ${dayIn(timeZone, now)}`;
    if (pages.length > 0) askAhead(hosted, 'overview', { days: OVERVIEW_DAYS, timeZone }, version);
  });
}

/** One incident with its whole timeline. */
export function useIncident(pageId: string, incidentId: string): Query<AnswerOf<'incident'>> {
  const page = usePage(pageId);
  const followed = page?.openIncidents.find((incident) => incident.id === incidentId)?.followed ?? false;
  const version = `${page?.historyRevision ?? 0} ${followed}`;
  return useQuery('incident', { pageId, incidentId }, { subject: `${pageId} ${incidentId}`, version });
}

/** The histories of all pages, as one text that is another when one of them has grown. */
export function useRevisions(): string {
  const pages = useAppPart((state) => state.pages);
  return useMemo(() => revisionsOf(pages), [pages]);
}

function revisionsOf(pages: readonly PageState[]): string {
  return pages.map(({ id, historyRevision }) => `${id}:${historyRevision}`).join(' ');
}

function useToday(): string {
  return useAppPart(({ timeZone, now }) => dayIn(timeZone, now));
}

/** The calendar day it is there: at midnight every row of bars moves on. */
function dayIn(timeZone: string, at: number): string {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
  formats.set(timeZone, format);
  return format.format(at);
}

/** Making one costs more than all the rest of a question. */
const formats = new Map<string, Intl.DateTimeFormat>();
