/** Durations, distances in time, and lists. */
export const times = {
  'duration.seconds': '{seconds} 秒',
  'duration.minutes': '{minutes} 分钟',
  'duration.hours': '{minutes, select, 0 {{hours} 小时} other {{hours} 小时 {minutes} 分钟}}',
  'duration.days':
    '{hours, select, 0 {{days, plural, other {# 天}}} other {{days, plural, other {# 天}} {hours} 小时}}',
  'ago.now': '刚刚',
  'ago.past': '{duration}前',
  'ago.future': '{duration}后',
  'ago.past_days':
    '{hours, select, 0 {{days, plural, other {# 天}}} other {{days, plural, other {# 天}} {hours} 小时}}前',
  'ago.future_days':
    '{hours, select, 0 {{days, plural, other {# 天}}} other {{days, plural, other {# 天}} {hours} 小时}}后',
  'streak.all': '最近 {days} 天中有 {green, plural, other {# 天}}无故障',
  'streak.known': '最近 {days} 天中已知 {known} 天，其中 {green, plural, other {# 天}}无故障',
  'streak.none': '最近 {days, plural, other {# 天}}没有任何信息',
  'list.comma': '、',
  'list.last': '{names}和{last}',
  'list.sentences': '',
  'list.more': '{names} 等另外 {count} 项',
} as const;
