/** The desktop shell: what it has to tell, and its menus. */
export const shell = {
  'shell.no_tray':
    'このデスクトップにはトレイアイコンがないため、Greenbar はこのウィンドウに留まります。閉じても最小化されるだけで、終了は Greenbar メニューから行います。GNOME では AppIndicator 拡張機能でトレイを表示できます。',
  'shell.login_needs_approval':
    'Greenbar はまだログイン時に起動しません。システム設定の「一般」→「ログイン項目」で許可してください。',
  'shell.login_disabled':
    'Greenbar はログイン時に起動しません。Windows のスタートアップ アプリでオフになっており、そこでしかオンに戻せません。',
  'shell.login_failed': 'ログイン時の起動を設定できませんでした。',
  'shell.restart_to_update': '再起動して {version} に更新',
  'shell.window': 'ウィンドウ',
  'shell.close_window': 'ウィンドウを閉じる',
  'shell.quit': '終了',
} as const;
