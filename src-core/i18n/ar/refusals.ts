/** Why a command was not carried out. */
export const refusals = {
  'refusal.not_watched': 'هذه الصفحة ليست تحت المراقبة.',
  'refusal.no_zone': 'لا توجد منطقة زمنية باسم «{zone}».',
  'refusal.no_component': 'ليس في الصفحة هذا المكوّن.',
  'refusal.no_incident': 'هذا الحادث ليس في السجل.',
  'refusal.no_maintenance': 'هذه الصيانة ليست في السجل.',
  'refusal.unknown_days': 'لا يُعرف شيء عن تلك الأيام.',
  'refusal.no_days': 'لم تبدأ تلك الأيام بعد، أو تنتهي قبل أن تبدأ.',
  'refusal.too_many_days': 'أقصى ما يسعه مستند واحد عشر سنوات.',
  'refusal.not_read': 'لم تُقرأ {service} بعد.',
  'refusal.rules': 'لا يمكن مراقبة الصفحة بهذه الطريقة.',
  'refusal.compact': 'يتعذر ضغط السجل الآن: يقرؤه برنامج آخر، أو أن القرص ممتلئ.',
  'refusal.inside': 'حدث خطأ داخل Greenbar؛ والتفاصيل في سجل البرنامج.',
  'refusal.not_shown': 'تعذر عرض الإشعار: {words}.',
} as const;
