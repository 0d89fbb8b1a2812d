import type { AnswerOf } from '#core/contract/contract';
import { useAppState, usePage } from './use-app-state.ts';
import { useQuery, type Query } from './use-query.ts';

/** One burst of polls is one question for all rows. */
const OVERVIEW_SETTLE_MS = 1_500;

/** The bars of one page, asked for again whenever its history has grown. */
export function useHistory(pageId: string, days: number): Query<AnswerOf<'history'>> {
  const { timeZone, now } = useAppState();
  const version = `${usePage(pageId)?.historyRevision ?? 0} ${dayIn(timeZone, now)}`;
  return useQuery('history', { pageId, days, timeZone }, { subject: pageId, version });
}

/** The own row of every page. */
export function useOverview(days: number): Query<AnswerOf<'overview'>> {
  const { timeZone, now, pages } = useAppState();
  const version = `${pages.map((page) => `${page.id}:${page.historyRevision}`).join(' ')} ${dayIn(timeZone, now)}`;
  return useQuery('overview', { days, timeZone }, { subject: 'overview', version, settleMs: OVERVIEW_SETTLE_MS });
}

/** One incident with its whole timeline. */
export function useIncident(pageId: string, incidentId: string): Query<AnswerOf<'incident'>> {
  const page = usePage(pageId);
  const followed = page?.openIncidents.find((incident) => incident.id === incidentId)?.followed ?? false;
  const version = `${page?.historyRevision ?? 0} ${followed}`;
  return useQuery('incident', { pageId, incidentId }, { subject: `${pageId} ${incidentId}`, version });
}

/** The calendar day it is there: at midnight every row of bars moves on. */
function dayIn(timeZone: string, at: number): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at);
}
