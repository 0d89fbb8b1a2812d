/** The desktop shell: what it has to tell, and its menus. */
export const shell = {
  'shell.no_tray':
    '此桌面不显示托盘图标，因此 Greenbar 留在此窗口中：关闭只会最小化，退出请用 Greenbar 菜单。在 GNOME 上，AppIndicator 扩展可提供托盘。',
  'shell.login_needs_approval': 'Greenbar 尚未设为登录时启动：请在“系统设置”的“通用”→“登录项”中允许。',
  'shell.login_disabled': 'Greenbar 不会在登录时启动：它在 Windows 的启动应用中被关闭，只能在那里重新打开。',
  'shell.login_failed': '无法设置登录时启动。',
  'shell.restart_to_update': '重新启动以更新到 {version}',
  'shell.window': '窗口',
  'shell.close_window': '关闭窗口',
  'shell.quit': '退出',
} as const;
