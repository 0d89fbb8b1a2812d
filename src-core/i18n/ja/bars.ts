/** The bars: what they say, and what they mean. */
export const bars = {
  'bars.legend': '凡例',
  'bars.no_data': 'データなし',
  'bars.legend_height': '色が高いほど長く続いたことを表します。',
  'bars.today': '今日',
  'bars.uptime': '稼働率',
  'bars.uptime_row': '稼働率、{row}',
  'bars.level_for': '{level}（{duration}）',
  'bars.nobody': '誰も監視しておらず、提供元の情報もありません',
  'bars.reported': '提供元の報告',
  'bars.observed': 'Greenbar の観測',
  'bars.estimated': 'インシデントの文面からの推定',
  'bars.unread': '読み取れませんでした',
  'bars.nobody_read': 'Greenbar は問い合わせましたが、ページを読み取れませんでした',
  'bars.known_time': '期間の{share}が判明',
  'bars.span':
    '{troubled, plural, =0 {判明している{known, plural, other {#日}}に障害なし} other {判明している{known, plural, other {#日}}のうち#日に障害}}',
  'bars.unit':
    '{unit, select, week {1本が1週間です。} month {1本が1か月です。} hour {1本が1時間です。} other {1本が1日です。}}',
  'bars.known': 'その日の{share}が判明',
  'bars.disagreement': 'Greenbar の観測：{observed}、提供元の発表：{reported}',
  'spoken.day': '{date}：{facts}',
  'spoken.day_incidents': '{date}：{facts}。{count, plural, other {インシデント}}：{titles}',
  'spoken.no_data': 'データなし',
  'spoken.nobody': '誰も監視しておらず、提供元の情報もありません',
  'spoken.reported': '提供元の報告',
  'spoken.observed': 'Greenbar の観測',
  'spoken.estimated': 'インシデントの文面からの推定',
  'spoken.nobody_read': 'Greenbar は問い合わせましたが、ページを読み取れませんでした',
  'spoken.known_time': '期間の{share}が判明',
  'spoken.span':
    '{troubled, plural, =0 {判明している{known, plural, other {#日}}に障害なし} other {判明している{known, plural, other {#日}}のうち#日に障害}}',
  'spoken.hours':
    '{hours, plural, other {#時間}}、{trouble, plural, =0 {障害なし} other {#時間に障害}}{unknown, plural, =0 {} other {、#時間はデータなし}}',
  'spoken.known': 'その日の{share}が判明',
  'spoken.disagreement': 'Greenbar の観測は{observed}、提供元の発表は{reported}',
  'spoken.row':
    '{days, plural, other {#日間}}、{trouble, plural, =0 {障害なし} other {#日に障害}}{unknown, plural, =0 {} other {、#日はデータなし}}',
  'heat.all_days': '全曜日',
  'heat.when':
    '{weekday, select, 0 {月曜日} 1 {火曜日} 2 {水曜日} 3 {木曜日} 4 {金曜日} 5 {土曜日} 6 {日曜日} other {毎日}}の{from}:00〜{to}:00',
  'heat.no_data': '{when}：データなし',
  'heat.calm': '{when}：判明している{known}に障害なし',
  'heat.trouble':
    '{when}：1時間のうち{minutes, plural, =0 {1分未満} other {#分}}が障害。判明している{known}のうち{duration}',
  'heat.hour': '{hour}時',
  'heat.hour_peak': '{hour}時、目立つ時間帯',
  'heat.scale': '{minutes}分/時間',
  'heat.no_trouble': '障害なし',
} as const;
