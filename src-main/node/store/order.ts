import { severity } from '#core/model/level';
import type { ReportedEffect } from '#core/model/history';

/** The orders in which every store answers, so that two stores with the same content answer the same. */

/** By their code units, as SQLite compares ASCII text. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

interface Started {
  readonly pageId: string;
  readonly id: string;
  readonly startsAt: number;
}

/** Newest start first. */
export function compareStarts(a: Started, b: Started): number {
  return b.startsAt - a.startsAt || compareText(a.pageId, b.pageId) || compareText(a.id, b.id);
}

export function compareEffects(a: ReportedEffect, b: ReportedEffect): number {
  return (
    a.from - b.from ||
    compareText(a.componentId, b.componentId) ||
    compareText(a.incidentId ?? '', b.incidentId ?? '') ||
    severity(a.level) - severity(b.level) ||
    (a.to ?? Number.MAX_VALUE) - (b.to ?? Number.MAX_VALUE)
  );
}
