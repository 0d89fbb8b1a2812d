/** Before a hook may start a program: what the system asks, in a box no page can answer. */
export const consent = {
  'consent.title': '允许 Greenbar 启动它吗？',
  'consent.runs': '每次通知钩子时，它都会以您的权限运行：',
  'consent.only_if': '只有当您刚刚在 Greenbar 的设置中输入了完全相同的内容时，才允许。',
  'consent.allow': '允许',
  'consent.refuse': '不允许',
  'consent.refused': '未保存任何内容：您没有允许该程序。',
  'consent.open': '未保存任何内容：请先回答已打开的问题。',
  'consent.too_long': '内容太长，无法在运行前完整显示给您。请手动写入 settings.json。',
} as const;
