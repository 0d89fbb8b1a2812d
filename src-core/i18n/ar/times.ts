/** Durations, distances in time, and lists. */
export const times = {
  'duration.seconds': '{seconds} ث',
  'duration.minutes': '{minutes} د',
  'duration.hours': '{minutes, select, 0 {{hours} س} other {{hours} س و{minutes} د}}',
  'duration.days':
    '{hours, select, 0 {{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}} other {{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} و{hours} س}}',
  'ago.now': 'الآن',
  'ago.past': 'منذ {duration}',
  'ago.future': 'بعد {duration}',
  'ago.past_days':
    'منذ {hours, select, 0 {{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}} other {{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} و{hours} س}}',
  'ago.future_days':
    'بعد {hours, select, 0 {{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}} other {{days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} و{hours} س}}',
  'streak.all':
    '{green, plural, zero {# يوم أخضر} one {يوم أخضر واحد} two {يومان أخضران} few {# أيام خضراء} many {# يومًا أخضر} other {# يوم أخضر}} من آخر {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  'streak.known':
    '{green, plural, zero {# يوم أخضر} one {يوم أخضر واحد} two {يومان أخضران} few {# أيام خضراء} many {# يومًا أخضر} other {# يوم أخضر}} من أصل {known} معروفة في آخر {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  'streak.none':
    'لا شيء معروف عن {days, plural, zero {آخر # يوم} one {اليوم الأخير} two {اليومين الأخيرين} few {آخر # أيام} many {آخر # يومًا} other {آخر # يوم}}',
  'list.comma': '، ',
  'list.last': '{names} و{last}',
  'list.sentences': ' ',
  'list.more': '{names} و{count} غيرها',
} as const;
