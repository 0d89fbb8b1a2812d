import { pageHistory } from '#core/history/page-history';
import type { BarRow, DayBar, LevelChange, PageHistory, PollCount, StoredHistory } from '#core/history/page-record';
import type { BarRule } from '#core/feeds/format';
import type { ReportedDay, ReportedEffect } from '#core/model/history';
import type { Level } from '#core/model/level';
import type { Component, Snapshot } from '#core/model/snapshot';
import type { Span } from '#core/model/time';
import { component, snapshot } from './samples.ts';

export function at(iso: string): number {
  return Date.parse(iso);
}

export function span(from: string, to: string): Span {
  return { from: at(from), to: at(to) };
}

export function change(rowId: string, iso: string, level: Level | null): LevelChange {
  return { rowId, at: at(iso), level };
}

export function effect(componentId: string, level: Level, from: string, to: string | null): ReportedEffect {
  return { componentId, level, from: at(from), to: to === null ? null : at(to), incidentId: null };
}

/** A day of a vendor's record: seconds of partial and major outage. */
export function report(rowId: string, date: string, partial: number, major: number, hasData = true): ReportedDay {
  return { rowId, date, partialOutageSeconds: partial, majorOutageSeconds: major, hasData, incidentIds: [] };
}

export function stored(over: Partial<StoredHistory> = {}): StoredHistory {
  return {
    changes: [],
    watched: [],
    effects: [],
    days: [],
    coverage: [],
    uptimes: [],
    reportedTimeZone: null,
    palette: null,
    estimated: false,
    incidents: [],
    ...over,
  };
}

export const WORST: BarRule = { dayLevel: 'worst', fill: () => null };

interface Query {
  readonly stored: StoredHistory;
  readonly snapshot?: Snapshot | null;
  readonly days?: number;
  readonly timeZone?: string;
  readonly now?: string;
  readonly bars?: BarRule | null;
  readonly polls?: readonly PollCount[];
}

/** Asks for three days up to noon of 25 March 2025, UTC, of a page with the one component `a`, unless told otherwise. */
export function ask(query: Query): PageHistory {
  return pageHistory({
    pageId: 'page',
    stored: query.stored,
    snapshot: query.snapshot === undefined ? snapshot([component('a')]) : query.snapshot,
    days: query.days ?? 3,
    timeZone: query.timeZone ?? 'UTC',
    now: at(query.now ?? '2025-03-25T12:00:00Z'),
    bars: query.bars ?? null,
    polls: query.polls ?? [],
  });
}

/** The only component's row. */
export function rowOf(history: PageHistory, id = 'a'): BarRow {
  const row = [...history.components, ...history.groups].find((known) => known.id === id);
  if (row === undefined) throw new Error(`no row ${id}`);
  return row;
}

export function bar(row: BarRow, date: string): DayBar {
  const found = row.days.find((day) => day.date === date);
  if (found === undefined) throw new Error(`no bar for ${date}`);
  return found;
}

export function grouped(ids: readonly string[], groupId = 'g'): Snapshot {
  const components = ids.map((id): Component => component(id, 'operational', { groupId }));
  return snapshot(components, { groups: [{ id: groupId, name: 'Group' }] });
}
