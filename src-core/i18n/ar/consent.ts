/** Before a hook may start a program: what the system asks, in a box no page can answer. */
export const consent = {
  'consent.title': 'هل تسمح لـ Greenbar بتشغيل هذا؟',
  'consent.runs': 'سيعمل بصلاحياتك في كل مرة يُبلَّغ فيها خطاف بشيء:',
  'consent.only_if': 'لا تسمح به إلا إذا كنت قد أدخلت هذا بعينه للتو في إعدادات Greenbar.',
  'consent.allow': 'السماح',
  'consent.refuse': 'عدم السماح',
  'consent.refused': 'لم يُحفظ شيء: لم تسمح بالبرنامج.',
  'consent.open': 'لم يُحفظ شيء: أجب أولًا عن السؤال المفتوح.',
  'consent.too_long': 'هذا أطول من أن يُعرض عليك قبل تشغيله. اكتبه يدويًا في settings.json.',
} as const;
