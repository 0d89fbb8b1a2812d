/** What can be chosen for a page besides its address. */
export const options = {
  'option.page_id': 'ページ ID',
  'option.page_name': 'ページ名',
  'option.page_key': 'ページキー',
  'option.repository': 'リポジトリ',
  'option.subdomain': 'サブドメイン',
  'option.environment': '環境',
  'option.instance': 'インスタンス',
  'option.region': 'リージョン',
  'option_hint.page_id': '{example} にある英数字 8 文字。Greenbar が自動で見つけられない場合に入力します。',
  'option_hint.page_name':
    'ページのリクエストで {example} に続く部分。Greenbar が自動で見つけられない場合に入力します。',
  'option_hint.page_key':
    'ページのリクエストで {example} に続く部分。Greenbar が自動で見つけられない場合に入力します。',
  'option_hint.repository':
    'ページの元になる GitHub のリポジトリを {example} の形で。アドレスから分からない場合に入力します。',
  'option_hint.subdomain': 'お使いのアドレスの {example} より前の部分。アカウントに関係するものだけが表示されます。',
  'option_hint.environment': '利用者が使う環境と開発者がテストする環境のどちらを監視するか。',
  'option_hint.instance':
    '{example} のようなキー、または My Domain。指定しない場合は、全インスタンスのインシデントだけを監視します。',
  'option_hint.region': '1 つのリージョンと、どのリージョンにも属さないサービスを監視します。',
  'option_value.all_regions': 'すべてのリージョン',
  'option_value.production': '本番',
  'option_value.sandbox': 'サンドボックス',
} as const;
