/** Our own connection. */
export const network = {
  'network.offline': '网络已断开',
  'network.dns': '网络已断开：无法解析互联网域名（DNS）',
  'network.captive_portal': '网络已断开：此网络要求先在浏览器中登录',
  'network.proxy': '网络已断开：此网络的代理不放行任何连接',
  'network.intercepted': '安全连接被拦截：此网络使用自己的证书应答',
  'network.wrong_clock': '安全连接失败：本机的日期和时间似乎不正确',
} as const;
