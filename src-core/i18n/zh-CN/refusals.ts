/** Why a command was not carried out. */
export const refusals = {
  'refusal.not_watched': '该页面未被监视。',
  'refusal.no_zone': '没有名为“{zone}”的时区。',
  'refusal.no_component': '页面没有该组件。',
  'refusal.no_incident': '历史记录中没有该事件。',
  'refusal.no_maintenance': '历史记录中没有该维护。',
  'refusal.unknown_days': '没有这些日子的记录。',
  'refusal.no_days': '这些日子尚未开始，或结束早于开始。',
  'refusal.too_many_days': '一个文档最多容纳十年。',
  'refusal.not_read': '尚未读取 {service}。',
  'refusal.rules': '无法这样监视该页面。',
  'refusal.compact': '现在无法压缩历史记录：其他程序正在读取，或磁盘已满。',
  'refusal.inside': 'Greenbar 内部出现问题；详情见日志。',
  'refusal.not_shown': '无法显示通知：{words}。',
} as const;
