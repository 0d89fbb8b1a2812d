/** Before a hook may start a program: what the system asks, in a box no page can answer. */
export const consent = {
  'consent.title': 'Greenbar がこれを起動することを許可しますか？',
  'consent.runs': 'フックに知らせるたびに、あなたの権限で次が実行されます：',
  'consent.only_if': 'Greenbar の設定にたった今これとまったく同じものを入力した場合にだけ、許可してください。',
  'consent.allow': '許可',
  'consent.refuse': '許可しない',
  'consent.refused': '何も保存されていません：プログラムが許可されませんでした。',
  'consent.open': '何も保存されていません：先に、開いている質問に答えてください。',
  'consent.too_long': '実行前にお見せするには長すぎます。settings.json に直接書いてください。',
} as const;
