/** A page that cannot be read: what its user can do. */
export const broken = {
  'broken.heading': 'できること',
  'broken.text':
    'このアドレスにあるのは、Greenbar が読み取っていたステータスページではなくなりました。Greenbar は最大 1 時間に 1 回、新しい場所を自動で探します。',
  'broken.never': 'このページはまだ読み取れていません。',
  'broken.open': 'アドレスを開く',
  'broken.open_note': '今何があるかを確認します',
  'broken.detect': '今すぐ再検出',
  'broken.detecting': '検出中…',
  'broken.detect_note': 'ページの新しい場所をすぐに探します',
  'broken.replace': '新しいアドレスを追加',
  'broken.replace_note': 'ページの現在の場所が分かる場合。追加後、こちらの監視を停止してください',
  'broken.not_found': '代わりに読み取れるページは見つかりませんでした。',
  'broken.hint': '対処方法はサービスを開いてご覧ください。',
} as const;
