import type { PageState } from '#core/contract/app-state';
import type { PageHistory } from '#core/history/page-record';
import type { Language } from '#core/i18n/language';
import type { ServicePlace } from '../../ui/addresses.ts';
import { pickedBar, type Picked } from './opened.ts';
import { gridRows } from './rows.ts';

/** The bar an address is about; null where it is about none. A page without components has a row without an id. */
export function pickedAt(
  { rowId = '', date }: ServicePlace,
  history: PageHistory,
  page: PageState,
  language: Language,
): Picked | null {
  if (date === undefined) return null;
  const row = gridRows(history, page, () => false, language).find(({ id }) => id === rowId);
  return row === undefined ? null : pickedBar(row, date);
}

/** The group that has to be unfolded for a row to be seen, if there is one. */
export function groupOf({ rowId }: ServicePlace, history: PageHistory): readonly string[] {
  const groupId = history.components.find(({ id }) => id === rowId)?.groupId ?? null;
  return groupId === null ? [] : [groupId];
}

/** The other way round: what of an address a picked bar is. */
export function placeOf(picked: Picked | null): ServicePlace {
  return { rowId: picked?.rowId, date: picked?.date };
}
