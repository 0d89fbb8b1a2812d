/** The tray: its tooltip and its menu. */
export const tray = {
  'tray.service': '{service}: {level}',
  'tray.muted': '{service}: {level} (مكتومة)',
  'tray.all_operational':
    '{count, plural, zero {كل الخدمات (#) قيد التشغيل} one {{service}: قيد التشغيل} two {الخدمتان كلتاهما قيد التشغيل} few {كل الخدمات (#) قيد التشغيل} many {كل الخدمات (#) قيد التشغيل} other {كل الخدمات (#) قيد التشغيل}}',
  'tray.others_operational':
    '{count, plural, zero {# خدمة أخرى قيد التشغيل} one {خدمة أخرى واحدة قيد التشغيل} two {خدمتان أخريان قيد التشغيل} few {# خدمات أخرى قيد التشغيل} many {# خدمة أخرى قيد التشغيل} other {# خدمة أخرى قيد التشغيل}}',
  'tray.nothing_watched': 'لا يراقب Greenbar أي خدمة بعد',
  'tray.waiting': 'ينتظر Greenbar القراءة الأولى',
  'tray.all_muted': 'كل الخدمات في Greenbar مكتومة',
  'tray.silent': 'إسكات لمدة {duration}',
  'tray.incident': '{service}: {title}',
  'tray.more': 'و{count} غيرها…',
  'tray.running_incidents': 'الحوادث الجارية',
  'tray.open': 'فتح السجل',
  'tray.poll_now': 'فحص الآن',
  'tray.snooze_hour': 'إسكات لمدة ساعة',
  'tray.snooze_tomorrow': 'إسكات حتى الغد',
  'tray.silent_until_resolved': 'إسكات حتى تنتهي المشكلة',
  'tray.snooze_resolved': 'إسكات حتى تنتهي المشكلة',
  'tray.end_snooze_until_resolved': 'إنهاء الإسكات (سارٍ حتى تنتهي المشكلة)',
  'tray.end_snooze': 'إنهاء الإسكات (بقي {duration})',
  'tray.settings': 'الإعدادات…',
  'tray.quit': 'إنهاء Greenbar',
} as const;
