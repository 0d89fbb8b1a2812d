/** A page that cannot be read: what its user can do. */
export const broken = {
  'broken.heading': '您可以这样做',
  'broken.text': '此地址的内容已不再是 Greenbar 读取过的状态页面。Greenbar 会自动寻找它的新位置，最多每小时一次。',
  'broken.never': '尚未能读取此页面。',
  'broken.open': '打开地址',
  'broken.open_note': '查看那里现在的内容',
  'broken.detect': '立即重新检测',
  'broken.detecting': '正在检测…',
  'broken.detect_note': '立即寻找页面的新位置',
  'broken.replace': '添加新地址',
  'broken.replace_note': '如果您知道页面现在的位置；然后停止监视此页面',
  'broken.not_found': '没有找到 Greenbar 可以改为读取的页面。',
  'broken.hint': '打开该服务查看解决办法。',
} as const;
