/** Why a command was not carried out. */
export const refusals = {
  'refusal.not_watched': 'そのページは監視していません。',
  'refusal.no_zone': '「{zone}」というタイムゾーンはありません。',
  'refusal.no_component': 'ページにそのコンポーネントはありません。',
  'refusal.no_incident': 'そのインシデントは履歴にありません。',
  'refusal.no_maintenance': 'そのメンテナンスは履歴にありません。',
  'refusal.unknown_days': 'その期間の記録はありません。',
  'refusal.no_days': 'その期間はまだ始まっていないか、終わりが始まりより前です。',
  'refusal.too_many_days': '1 つの文書に収められるのは最大 10 年です。',
  'refusal.not_read': '{service} はまだ読み取られていません。',
  'refusal.rules': 'その設定ではページを監視できません。',
  'refusal.compact': '今は履歴を圧縮できません。別のプログラムが使用中か、ディスクがいっぱいです。',
  'refusal.inside': 'Greenbar の内部で問題が発生しました。詳細はログをご覧ください。',
  'refusal.not_shown': '通知を表示できませんでした：{words}。',
} as const;
