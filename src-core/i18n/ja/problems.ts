/** What did not work, and whether notifications do. */
export const problems = {
  'failure.offline': 'サーバーに接続できません。',
  'failure.timeout': 'サーバーが時間内に応答しませんでした。',
  'failure.insecure': 'サーバーとの安全な接続を確立できませんでした。',
  'failure.http_status':
    '{status, select, 0 {サーバーがエラーを返しました。} other {サーバーがエラーを返しました（ステータス {status}）。}}',
  'failure.not_public': 'このページは公開されていません。',
  'failure.unreadable': 'サーバーの応答を読み取れません。',
  'failure.shape': '応答がこの種のページの形式と異なります。',
  'test.title': 'Greenbar：テスト通知です',
  'test.body': 'これが読めれば、Greenbar からの通知は届きます。',
  'test.shown': '表示されました。',
  'test.handed_over': '通知を渡しました。表示されたかどうかは、このデスクトップからは分かりません。',
  'problem.already_watched': '{service} はすでに監視中です。',
  'problem.that_already': 'すでに監視中です。',
} as const;
