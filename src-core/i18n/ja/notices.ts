/** What the user should know of the app itself: its files, its settings. */
export const notices = {
  'notice.fault': 'ページの内容を保存するときに問題が発生しました。再試行します。詳細はログをご覧ください。',
  'notice.unreadable_format': '{service} の形式は、このバージョンの Greenbar では読み取れません。',
  'notice.catalogue_unreadable': '{file} にあるサービスの一覧を読み取れません。',
  'notice.history_newer': '履歴はより新しい Greenbar で書かれています。この Greenbar を更新してください。',
  'notice.history_unopened': '履歴を開けません。',
  'notice.history_damaged': '履歴が破損していたため {file} として保存しました。新しい履歴を開始します。',
  'notice.no_sqlite': 'この Node には SQLite がありません。Greenbar には Node 24 以降が必要です。',
  'notice.history_blocked':
    '{folder} の履歴を開けません：{what, select, forbidden {フォルダーに書き込めません} read_only {ディスクが読み取り専用です} file {フォルダーの場所にファイルがあります} full {ディスクがいっぱいです} other {{words}}}。',
  'notice.not_kept': 'それまでは、Greenbar を終了すると何も残りません。',
  'notice.forgotten': '今回の内容は終了時に失われます。',
  'notice.settings_unreadable': '{file} の設定を読み取れないため、既定値を使用します。',
  'notice.settings_damaged': '設定が破損していたため {file} として保存しました。',
  'notice.settings_stuck': '{file} の設定が破損していますが、別名で保存できませんでした。',
  'wrong_setting.no_object': '設定がオブジェクトではありません。',
  'wrong_setting.newer': '設定はより新しい Greenbar のものです。理解できる部分だけを使用します。',
  'wrong_setting.unknown': '「{setting}」という設定はありません。',
  'wrong_setting.group': '{setting} は設定のグループでなければなりません。',
  'wrong_setting.list': '{setting} はリストでなければなりません。',
  'wrong_setting.page': '設定の {number} 番目のページを読み取れないため除外しました。',
  'wrong_setting.twice': '{service} は設定に 2 回あります。最初のものを使用します。',
  'wrong_setting.yes_or_no': '{setting} は true か false でなければなりません。',
  'wrong_setting.seconds': '{setting} は {from} から {to} までの整数（秒）でなければなりません。',
  'wrong_setting.one_of': '{setting} は次のいずれかでなければなりません：{values}。',
  'wrong_setting.quiet_hours':
    '{setting} は null、または 22:00 と 07:00 のような 2 つの時刻と、大規模障害を通知するかどうかでなければなりません。',
  'wrong_setting.time_zone':
    '{setting} は local、UTC、または Europe/Berlin のようなタイムゾーン名でなければなりません。',
  'wrong_setting.years': '{setting} は null（無期限）、1、2、5 のいずれかでなければなりません。',
  'wrong_setting.snooze': '{setting} は null、resolved、または 1970 年からのミリ秒でなければなりません。',
} as const;
