/** What did not work, and whether notifications do. */
export const problems = {
  'failure.offline': 'لا يوجد اتصال بالخادم.',
  'failure.timeout': 'لم يردّ الخادم في الوقت المناسب.',
  'failure.insecure': 'تعذر إنشاء اتصال آمن بالخادم.',
  'failure.http_status': '{status, select, 0 {ردّ الخادم بخطأ.} other {ردّ الخادم بخطأ (الحالة {status}).}}',
  'failure.not_public': 'الصفحة ليست متاحة للعموم.',
  'failure.unreadable': 'تتعذر قراءة ردّ الخادم.',
  'failure.shape': 'الردّ ليس مما ترسله صفحة كهذه.',
  'test.title': 'إشعار تجريبي من Greenbar',
  'test.body': 'إذا كنت تقرأ هذا، فإن إشعارات Greenbar تصلك.',
  'test.shown': 'عُرض الإشعار.',
  'test.handed_over': 'سُلّم الإشعار؛ ولا يذكر سطح المكتب هذا هل عُرض.',
  'problem.already_watched': '{service} تحت المراقبة بالفعل.',
  'problem.that_already': 'هذه الصفحة تحت المراقبة بالفعل.',
} as const;
