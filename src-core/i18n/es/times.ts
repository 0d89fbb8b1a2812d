/** Durations, distances in time, and lists. */
export const times = {
  'duration.seconds': '{seconds} s',
  'duration.minutes': '{minutes} min',
  'duration.hours': '{minutes, select, 0 {{hours} h} other {{hours} h {minutes} min}}',
  'duration.days':
    '{hours, select, 0 {{days, plural, one {# día} many {# días} other {# días}}} other {{days, plural, one {# día} many {# días} other {# días}} {hours} h}}',
  'ago.now': 'ahora mismo',
  'ago.past': 'hace {duration}',
  'ago.future': 'dentro de {duration}',
  'ago.past_days':
    'hace {hours, select, 0 {{days, plural, one {# día} many {# días} other {# días}}} other {{days, plural, one {# día} many {# días} other {# días}} {hours} h}}',
  'ago.future_days':
    'dentro de {hours, select, 0 {{days, plural, one {# día} many {# días} other {# días}}} other {{days, plural, one {# día} many {# días} other {# días}} {hours} h}}',
  'streak.all': '{green, plural, one {# día verde} many {# días verdes} other {# días verdes}} de los últimos {days}',
  'streak.known':
    '{green, plural, one {# día verde} many {# días verdes} other {# días verdes}} de {known} conocidos en los últimos {days}',
  'streak.none':
    'No se sabe nada {days, plural, one {del último día} many {de los últimos # días} other {de los últimos # días}}',
  'list.comma': ', ',
  'list.last': '{names} y {last}',
  'list.sentences': ' ',
  'list.more': '{names} y {count} más',
} as const;
