/** Durations, distances in time, and lists. */
export const times = {
  'duration.seconds': '{seconds}秒',
  'duration.minutes': '{minutes}分',
  'duration.hours': '{minutes, select, 0 {{hours}時間} other {{hours}時間{minutes}分}}',
  'duration.days': '{hours, select, 0 {{days, plural, other {#日}}} other {{days, plural, other {#日}}{hours}時間}}',
  'ago.now': 'たった今',
  'ago.past': '{duration}前',
  'ago.future': '{duration}後',
  'ago.past_days': '{hours, select, 0 {{days, plural, other {#日}}} other {{days, plural, other {#日}}{hours}時間}}前',
  'ago.future_days':
    '{hours, select, 0 {{days, plural, other {#日}}} other {{days, plural, other {#日}}{hours}時間}}後',
  'streak.all': '過去{days}日のうち問題なしは{green, plural, other {#日}}',
  'streak.known': '過去{days}日で判明している{known}日のうち問題なしは{green, plural, other {#日}}',
  'streak.none': '過去{days, plural, other {#日}}については何も分かりません',
  'list.comma': '、',
  'list.last': '{names}、{last}',
  'list.sentences': '',
  'list.more': '{names} ほか{count}件',
} as const;
