/** Durations, distances in time, and lists. */
export const times = {
  'duration.seconds': '{seconds} s',
  'duration.minutes': '{minutes} min',
  'duration.hours': '{minutes, select, 0 {{hours} h} other {{hours} h {minutes} min}}',
  'duration.days':
    '{hours, select, 0 {{days, plural, one {# Tag} other {# Tage}}} other {{days, plural, one {# Tag} other {# Tage}} {hours} h}}',
  'ago.now': 'gerade eben',
  'ago.past': 'vor {duration}',
  'ago.future': 'in {duration}',
  'ago.past_days':
    'vor {hours, select, 0 {{days, plural, one {# Tag} other {# Tagen}}} other {{days, plural, one {# Tag} other {# Tagen}} {hours} h}}',
  'ago.future_days':
    'in {hours, select, 0 {{days, plural, one {# Tag} other {# Tagen}}} other {{days, plural, one {# Tag} other {# Tagen}} {hours} h}}',
  'streak.all': '{green, plural, one {# grüner Tag} other {# grüne Tage}} von den letzten {days}',
  'streak.known': '{green, plural, one {# grüner Tag} other {# grüne Tage}} von {known} bekannten der letzten {days}',
  'streak.none': 'Über {days, plural, one {den letzten Tag} other {die letzten # Tage}} ist nichts bekannt',
  'list.comma': ', ',
  'list.last': '{names} und {last}',
  'list.sentences': ' ',
  'list.more': '{names} und {count} weitere',
} as const;
