import type { AppState } from '#core/contract/app-state';
import type { Language } from '#core/i18n/language';
import { levelWord } from '#core/i18n/words';

/**
 * What a screen reader should hear of between two states: services whose level changed, and incidents that began. A
 * service that was just added, or that only stopped or began to be known, says nothing.
 */
export function changesInWords(before: AppState, after: AppState, language: Language): readonly string[] {
  // Nearly always all but one are the same as before, and where they were.
  const differing = after.pages.filter((page, index) => page !== before.pages[index]);
  return differing.flatMap((page) => {
    const known = before.pages.find(({ id }) => id === page.id);
    if (known === undefined || known === page) return [];
    const changed = known.level !== page.level && known.level !== 'unknown' && page.level !== 'unknown';
    const ids = new Set(known.openIncidents.map((incident) => incident.id));
    const begun = page.openIncidents.filter((incident) => !ids.has(incident.id));
    return [
      ...(changed
        ? [language.say('change.level', { service: page.name, level: levelWord(page.level, language) })]
        : []),
      ...begun.map((incident) => language.say('change.incident', { service: page.name, title: incident.title })),
    ];
  });
}
