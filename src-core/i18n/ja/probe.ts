/** What our own probes say beside the pages: them, me or the internet, and why. */
export const probe = {
  'probe.verdict.them': '原因は先方',
  'probe.verdict.me': '原因はあなたの接続',
  'probe.verdict.internet': '原因は途中のネットワーク',
  'probe.verdict.all_fine': 'すべて正常',
  'probe.verdict.cannot_tell': '判断できません',
  'probe.reason.fine': '{service} はいつもどおりプローブに応答しており、ページもそう伝えています。',
  'probe.reason.fine_in_maintenance': '{service} はメンテナンス中も、いつもどおりプローブに応答しています。',
  'probe.reason.page_alone': '{service} のページの表示：{level}。プローブにはいつもどおり応答があります。',
  'probe.reason.page_unseen': '{service} のページの表示：{level}。プローブではまだ判断できません。',
  'probe.reason.failing_admitted':
    '{service} のページの表示：{level}。プローブは {count} 回中 {failed} 回失敗しました。',
  'probe.reason.slow_admitted':
    '{service} のページの表示：{level}。プローブへの応答は、この時間帯の普段よりかなり遅くなっています。',
  'probe.reason.failing':
    'ネットワークは正常ですが、{service} へのプローブは {count} 回中 {failed} 回失敗しました。ページには障害の表示がありません。',
  'probe.reason.slow':
    'ネットワークは正常ですが、{service} の応答はこの時間帯の普段よりかなり遅くなっています。ページには障害の表示がありません。',
  'probe.reason.failing_unread':
    'ネットワークは正常ですが、{service} へのプローブは {count} 回中 {failed} 回失敗しました。ページの内容は不明です。',
  'probe.reason.slow_unread':
    'ネットワークは正常ですが、{service} の応答はこの時間帯の普段よりかなり遅くなっています。ページの内容は不明です。',
  'probe.reason.cut_off': '中立な 2 つのアドレスにも接続できません。まずご自分の接続を確認してください。',
  'probe.reason.slow_connection': '中立な 2 つのアドレスも普段より遅くなっています。原因はご自分の接続です。',
  'probe.reason.part_unreachable':
    '{service} の応答に問題があり、ここからはインターネットのほかの一部にも接続できません。残りには接続できます。',
  'probe.reason.no_probe': '{service} は最近プローブされていません。',
  'probe.reason.unsettled': '{service} の直近のプローブは結果が分かれているか、判断するには少なすぎます。',
  'probe.reason.page_unknown': '{service} はいつもどおりプローブに応答していますが、ページの内容は不明です。',
  'probe.reason.failing_no_baseline':
    '{service} へのプローブは {count} 回中 {failed} 回失敗しましたが、ご自分のネットワークが正常かどうかはまだわかりません。',
  'probe.reason.slow_no_baseline':
    '{service} の応答はこの時間帯の普段よりかなり遅くなっていますが、ご自分のネットワークが正常かどうかはまだわかりません。',
  'probe.reason.failing_slow_connection':
    '{service} へのプローブは {count} 回中 {failed} 回失敗し、ご自分の接続も普段より遅くなっています。どちらの可能性もあります。',
  'probe.problem.name': 'サーバーの名前を解決できませんでした。',
  'probe.problem.no_route': 'ここからサーバーへの経路がありません。',
  'probe.problem.refused': 'サーバーが接続を拒否しました。',
  'probe.problem.cut': '接続が切断されました。',
  'probe.problem.timeout': '時間内に応答がありませんでした。',
  'probe.problem.insecure': '安全な接続を確立できませんでした。',
  'probe.problem.status': 'サーバーは想定外のステータス {status} を返しました。',
  'probe.problem.text': '応答に想定したテキストが含まれていません。',
  'probe.problem.proxy': 'このネットワークのプロキシがプローブを通しませんでした。',
  'probe.problem.unreadable': 'サーバーの応答は応答として読み取れませんでした。',
  'probe.problem.not_made': 'プローブは行われませんでした。オフラインか、行われたばかりです。',
  'probe.log.failed':
    'ページ：{level}（{from}～{to}）。その間プローブは {count} 回中 {failed} 回失敗し、ネットワークは正常でした。',
  'probe.log.slow':
    'ページ：{level}（{from}～{to}）。その間プローブは {count} 回中 {slow} 回遅く、ネットワークは正常でした。',
  'probe.log.both':
    'ページ：{level}（{from}～{to}）。その間プローブは {count} 回中 {failed} 回失敗、{slow} 回遅延し、ネットワークは正常でした。',
  'probe.log.unseen':
    'ページ：{level}（{from}～{to}）。その間プローブには {count} 回中 {good} 回、いつもどおり応答がありました。',
  'probe.delay.label':
    'このコンピューターだけの、あなた自身の記録です。いつ何を見たかを示すもので、誰が先だったかを示すものではありません。',
  'probe.delay.after':
    '最初の掲載が、失敗または遅延した最初のプローブより後だった回数：{count, plural, other {# 回}}（中央値 {duration}）。',
  'probe.delay.before': '最初の掲載のほうが先だった回数：{count, plural, other {# 回}}（中央値 {duration}）。',
  'probe.delay.never': '何も掲載されなかった回数：{count, plural, other {# 回}}。',
} as const;
