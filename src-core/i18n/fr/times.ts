/** Durations, distances in time, and lists. */
export const times = {
  'duration.seconds': '{seconds} s',
  'duration.minutes': '{minutes} min',
  'duration.hours': '{minutes, select, 0 {{hours} h} other {{hours} h {minutes} min}}',
  'duration.days':
    '{hours, select, 0 {{days, plural, one {# jour} many {# jours} other {# jours}}} other {{days, plural, one {# jour} many {# jours} other {# jours}} {hours} h}}',
  'ago.now': 'à l’instant',
  'ago.past': 'il y a {duration}',
  'ago.future': 'dans {duration}',
  'ago.past_days':
    'il y a {hours, select, 0 {{days, plural, one {# jour} many {# jours} other {# jours}}} other {{days, plural, one {# jour} many {# jours} other {# jours}} {hours} h}}',
  'ago.future_days':
    'dans {hours, select, 0 {{days, plural, one {# jour} many {# jours} other {# jours}}} other {{days, plural, one {# jour} many {# jours} other {# jours}} {hours} h}}',
  'streak.all': '{green, plural, one {# jour vert} many {# jours verts} other {# jours verts}} sur les {days} derniers',
  'streak.known':
    '{green, plural, one {# jour vert} many {# jours verts} other {# jours verts}} sur {known} connus des {days} derniers',
  'streak.none':
    'Rien n’est connu {days, plural, one {du dernier jour} many {des # derniers jours} other {des # derniers jours}}',
  'list.comma': ', ',
  'list.last': '{names} et {last}',
  'list.sentences': ' ',
  'list.more': '{names} et {count} de plus',
} as const;
