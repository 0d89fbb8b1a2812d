/** Why a page could not be read, as exactly as it is known. */
export const faults = {
  'failure.nothing_at': 'このアドレスには何もありません（ステータス {status}）。',
  'failure.less_often': 'サーバーがアクセスを減らすよう求めています（ステータス {status}）。',
  'failure.server_trouble': 'サーバー自体に問題があります（ステータス {status}）。',
  'cause.no_route': 'インターネットに接続されていません。',
  'cause.name': 'サーバーの名前が見つかりません。',
  'cause.resolver': 'サーバーの名前を解決できませんでした。',
  'cause.refused': 'サーバーが接続を拒否しました。',
  'cause.cut': '接続が切断されました。',
  'cause.proxy': 'プロキシが接続を通しませんでした。',
  'cause.stranger': 'サーバーの代わりに別の相手が応答しました。',
  'cause.untrusted': 'サーバーの証明書を信頼できません。',
  'cause.certificate_date':
    'サーバーの証明書の有効期限が切れているか、まだ有効でないか、このコンピューターの時計がずれています。',
  'cause.sign_in': 'このネットワークは、先にサインインが必要です。',
  'detail.nothing_here': 'このアドレスには読み取れるものがありません。',
  'detail.not_a_status_page':
    '{what, select, page {{title, select, none {これはウェブページですが、Greenbar が知るステータスページではありません。} other {「{title}」はウェブページですが、Greenbar が知るステータスページではありません。}}} feed {{title, select, none {これはフィードですが、Greenbar が知るステータスページではありません。} other {「{title}」はフィードですが、Greenbar が知るステータスページではありません。}}} other {これはデータですが、Greenbar が知るステータスページのものではありません。}}',
  'detail.empty_answer': 'ページのデータがあるはずの応答が空です。',
  'detail.web_page_instead': 'ページのデータがあるはずの応答がウェブページです。',
  'detail.cut_short': '応答が途中で切れています。',
  'detail.emptied': 'ページからコンポーネントの一覧がなくなりました。',
  'detail.older_copy': 'サーバーが以前より古いページの写しを返しました。',
  'detail.clock_behind': 'このコンピューターの時計が遅れています。ページを最後に読み取った時刻が未来になっています。',
  'detail.not_an_address': '読み取れる https アドレスではありません。',
  'detail.no_such_format': '「{format}」という形式はありません。',
  'detail.choice_needed': 'データの取得に必要な値がページから分かりません。「{option}」に入力してください。',
  'detail.no_such_option':
    'ここには「{option}」というオプションはありません。{format} には{options, select, none {オプションがありません} other {次のオプションがあります：{options}}}。',
  'detail.option_too_long': '{option}：{most, number} 文字以内で入力してください。',
  'detail.option_not_one_of': '{option}：「{value}」は選べません。選べるもの：{values}。',
} as const;
