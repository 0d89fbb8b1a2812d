/** Adding a service. */
export const add = {
  'add.heading': '添加服务',
  'add.text': '按名称搜索，或粘贴任意状态页面的地址。',
  'add.field': '名称或地址',
  'add.example': 'GitHub 或 https://status.example.com',
  'add.reading_catalogue': '正在读取目录…',
  'add.services': '服务',
  'add.unknown': '没有该名称的服务。请改为粘贴其状态页面的地址。',
  'add.count': '{count, plural, other {# 个服务}}',
  'add.watched': '监视中',
  'add.watch': '监视',
  'add.watch_service': '监视 {service}',
  'add.looking': '正在查看 {url}…',
  'add.preview': '{name} 的预览',
  'add.format': '{format}（{reason}）',
  'add.already': '已在监视',
  'add.found':
    '{components, plural, =0 {页面未列出组件} other {# 个组件}}，{incidents, plural, =0 {页面上目前没有事件} other {页面上有 # 个事件}}。',
} as const;
