/** Durations, distances in time, and lists. */
export const times = {
  'duration.seconds': '{seconds} s',
  'duration.minutes': '{minutes} min',
  'duration.hours': '{minutes, select, 0 {{hours} h} other {{hours} h {minutes} min}}',
  'duration.days':
    '{hours, select, 0 {{days, plural, one {# day} other {# days}}} other {{days, plural, one {# day} other {# days}} {hours} h}}',
  'ago.now': 'just now',
  'ago.past': '{duration} ago',
  'ago.future': 'in {duration}',
  'ago.past_days':
    '{hours, select, 0 {{days, plural, one {# day} other {# days}}} other {{days, plural, one {# day} other {# days}} {hours} h}} ago',
  'ago.future_days':
    'in {hours, select, 0 {{days, plural, one {# day} other {# days}}} other {{days, plural, one {# day} other {# days}} {hours} h}}',
  'streak.all': '{green, plural, one {# green day} other {# green days}} of the last {days}',
  'streak.known': '{green, plural, one {# green day} other {# green days}} of {known} known in the last {days}',
  'streak.none': 'Nothing is known of the last {days, plural, one {day} other {# days}}',
  'list.comma': ', ',
  'list.last': '{names} and {last}',
  'list.sentences': ' ',
  'list.more': '{names} and {count} more',
} as const;
