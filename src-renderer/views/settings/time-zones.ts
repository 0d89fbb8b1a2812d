import type { Language } from '#core/i18n/language';
/** The zones a machine knows, with the two that need no name first; a zone set by hand is kept in the list. */
export function zoneOptions(
  chosen: string,
  { say }: Language,
): readonly { readonly value: string; readonly label: string }[] {
  const names = Intl.supportedValuesOf('timeZone');
  const known = ['local', 'UTC', ...names].includes(chosen);
  return [
    { value: 'local', label: say('settings.zone_own') },
    { value: 'UTC', label: 'UTC' },
    ...(known ? [] : [{ value: chosen, label: chosen }]),
    ...names.filter((name) => name !== 'UTC').map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
  ];
}
