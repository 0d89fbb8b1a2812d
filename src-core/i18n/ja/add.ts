/** Adding a service. */
export const add = {
  'add.heading': 'サービスを追加',
  'add.text': '名前で検索するか、ステータスページのアドレスを貼り付けてください。',
  'add.field': '名前またはアドレス',
  'add.example': 'GitHub、または https://status.example.com',
  'add.reading_catalogue': 'カタログを読み取り中…',
  'add.services': 'サービス',
  'add.unknown': 'その名前のサービスは見つかりません。代わりにステータスページのアドレスを貼り付けてください。',
  'add.count': '{count, plural, other {サービス#件}}',
  'add.watched': '監視中',
  'add.watch': '監視する',
  'add.watch_service': '{service} を監視する',
  'add.looking': '{url} を調べています…',
  'add.preview': '{name} のプレビュー',
  'add.format': '{format}（{reason}）',
  'add.already': 'すでに監視中',
  'add.found':
    '{components, plural, =0 {ページにコンポーネントの記載なし} other {コンポーネント#件}}、{incidents, plural, =0 {現在インシデントの記載なし} other {インシデント#件}}。',
} as const;
