/** Our own connection. */
export const network = {
  'network.offline': 'オフラインです',
  'network.dns': 'オフラインです。インターネット上の名前を解決できません（DNS）',
  'network.captive_portal': 'オフラインです。このネットワークでは先にブラウザーでのサインインが必要です',
  'network.proxy': 'オフラインです。このネットワークのプロキシが通信を通しません',
  'network.intercepted': '安全な接続が傍受されています。このネットワークは独自の証明書で応答します',
  'network.wrong_clock': '安全な接続に失敗しています。このコンピューターの日付と時刻が正しくないようです',
} as const;
