/** What did not work, and whether notifications do. */
export const problems = {
  'failure.offline': '无法连接到服务器。',
  'failure.timeout': '服务器没有及时应答。',
  'failure.insecure': '无法与服务器建立安全连接。',
  'failure.http_status': '{status, select, 0 {服务器返回了错误。} other {服务器返回了错误（状态 {status}）。}}',
  'failure.not_public': '该页面未公开。',
  'failure.unreadable': '无法读取服务器的应答。',
  'failure.shape': '应答不符合此类页面的格式。',
  'test.title': 'Greenbar：这是一条测试通知',
  'test.body': '如果您能看到这条通知，Greenbar 就能通知到您。',
  'test.shown': '已显示。',
  'test.handed_over': '已提交；此桌面不会说明是否已显示。',
  'problem.already_watched': '已在监视 {service}。',
  'problem.that_already': '已在监视。',
} as const;
