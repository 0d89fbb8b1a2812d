/** Durations, distances in time, and lists. */
export const times = {
  'duration.seconds': '{seconds} ث',
  'duration.minutes': '{minutes} د',
  'duration.hours': '{minutes, select, 0 {{hours} س} other {{hours} س {minutes} د}}',
  'duration.days':
    '{hours, select, 0 {{days, plural, zero {0 يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}} other {{days, plural, zero {0 يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} و{hours} س}}',
  'ago.now': 'الآن',
  'ago.past': 'قبل {duration}',
  'ago.future': 'بعد {duration}',
  'ago.past_days':
    'قبل {hours, select, 0 {{days, plural, zero {0 يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}} other {{days, plural, zero {0 يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} و{hours} س}}',
  'ago.future_days':
    'بعد {hours, select, 0 {{days, plural, zero {0 يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}} other {{days, plural, zero {0 يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} و{hours} س}}',
  'streak.all':
    '{green, plural, zero {لا أيام خضراء} one {يوم أخضر واحد} two {يومان أخضران} few {# أيام خضراء} many {# يومًا أخضر} other {# يوم أخضر}} من آخر {days}',
  'streak.known':
    '{green, plural, zero {لا أيام خضراء} one {يوم أخضر واحد} two {يومان أخضران} few {# أيام خضراء} many {# يومًا أخضر} other {# يوم أخضر}} من {known} معروفة ضمن آخر {days}',
  'streak.none':
    'لا شيء معروف عن {days, plural, zero {أي يوم} one {آخر يوم} two {آخر يومين} few {آخر # أيام} many {آخر # يومًا} other {آخر # يوم}}',
  'list.comma': '، ',
  'list.last': '{names} و{last}',
  'list.sentences': ' ',
  'list.more': '{names} و{count} غيرها',
} as const;
