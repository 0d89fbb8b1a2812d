/** What did not work, and whether notifications do. */
export const problems = {
  'failure.offline': 'لا يوجد اتصال بالخادم.',
  'failure.timeout': 'لم يُجب الخادم في الوقت المناسب.',
  'failure.insecure': 'تعذر إنشاء اتصال آمن بالخادم.',
  'failure.http_status': '{status, select, 0 {أجاب الخادم بخطأ.} other {أجاب الخادم بخطأ (الحالة {status}).}}',
  'failure.not_public': 'الصفحة غير عامة.',
  'failure.unreadable': 'تتعذر قراءة إجابة الخادم.',
  'failure.shape': 'الإجابة ليست مما ترسله صفحة كهذه.',
  'test.title': 'Greenbar: هذا اختبار',
  'test.body': 'إذا كنت تقرأ هذا فإن إشعارات Greenbar تصلك.',
  'test.shown': 'عُرض.',
  'test.handed_over': 'سُلّم؛ ولا يذكر سطح المكتب هذا إن كان قد عُرض.',
  'problem.already_watched': '{service} مراقَبة بالفعل.',
  'problem.that_already': 'هذه مراقَبة بالفعل.',
} as const;
