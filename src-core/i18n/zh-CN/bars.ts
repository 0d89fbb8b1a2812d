/** The bars: what they say, and what they mean. */
export const bars = {
  'bars.legend': '图例',
  'bars.no_data': '无数据',
  'bars.legend_height': '颜色越高，持续时间越长。',
  'bars.today': '今天',
  'bars.uptime': '可用率',
  'bars.uptime_row': '可用率，{row}',
  'bars.level_for': '{level}，{duration}',
  'bars.nobody': '无人监视，供应商也没有说明',
  'bars.reported': '由供应商报告',
  'bars.observed': '由 Greenbar 观测',
  'bars.estimated': '根据事件文字估算',
  'bars.unread': '无法读取',
  'bars.nobody_read': 'Greenbar 已请求，但无法读取页面',
  'bars.known_time': '{share} 的时间有数据',
  'bars.span':
    '{troubled, plural, =0 {已知的 {known, plural, other {# 天}}无故障} other {已知的 {known, plural, other {# 天}}中有 # 天故障}}',
  'bars.unit':
    '{unit, select, week {每条代表一周。} month {每条代表一个月。} hour {每条代表一小时。} other {每条代表一天。}}',
  'bars.known': '当天 {share} 的时间有数据',
  'bars.disagreement': 'Greenbar 观测：{observed}；供应商声明：{reported}',
  'spoken.day': '{date}：{facts}',
  'spoken.day_incidents': '{date}：{facts}；{count, plural, other {事件}}：{titles}',
  'spoken.no_data': '无数据',
  'spoken.nobody': '无人监视，供应商也没有说明',
  'spoken.reported': '由供应商报告',
  'spoken.observed': '由 Greenbar 观测',
  'spoken.estimated': '根据事件文字估算',
  'spoken.nobody_read': 'Greenbar 已请求，但无法读取页面',
  'spoken.known_time': '{share} 的时间有数据',
  'spoken.span':
    '{troubled, plural, =0 {已知的 {known, plural, other {# 天}}无故障} other {已知的 {known, plural, other {# 天}}中有 # 天故障}}',
  'spoken.hours':
    '{hours, plural, other {# 小时}}，{trouble, plural, =0 {无故障} other {# 小时有故障}}{unknown, plural, =0 {} other {，# 小时无数据}}',
  'spoken.known': '当天 {share} 的时间有数据',
  'spoken.disagreement': 'Greenbar 观测为{observed}；供应商声明为{reported}',
  'spoken.row':
    '{days, plural, other {# 天}}，{trouble, plural, =0 {无故障} other {# 天有故障}}{unknown, plural, =0 {} other {，# 天无数据}}',
  'heat.all_days': '所有日子',
  'heat.when':
    '{weekday, select, 0 {每周一} 1 {每周二} 2 {每周三} 3 {每周四} 4 {每周五} 5 {每周六} 6 {每周日} other {每天}} {from}:00 至 {to}:00',
  'heat.no_data': '{when}：无数据',
  'heat.calm': '{when}：已知的 {known}内无故障',
  'heat.trouble':
    '{when}：每小时有{minutes, plural, =0 {不到 1 分钟} other { # 分钟}}故障；已知的 {known}中共 {duration}',
  'heat.hour': '{hour} 点',
  'heat.hour_peak': '{hour} 点，较为突出',
  'heat.scale': '{minutes} 分钟/小时',
  'heat.no_trouble': '无故障',
} as const;
