/** The tray: its tooltip and its menu. */
export const tray = {
  'tray.service': '{service}: {level}',
  'tray.muted': '{service}: {level} (مكتومة)',
  'tray.all_operational':
    '{count, plural, =1 {{service}: يعمل} zero {لا خدمات} one {خدمة واحدة تعمل} two {الخدمتان تعملان} few {كل الخدمات (#) تعمل} many {كل الخدمات (#) تعمل} other {كل الخدمات (#) تعمل}}',
  'tray.others_operational':
    '{count, plural, zero {لا خدمات أخرى تعمل} one {خدمة أخرى تعمل} two {خدمتان أخريان تعملان} few {# خدمات أخرى تعمل} many {# خدمة أخرى تعمل} other {# خدمة أخرى تعمل}}',
  'tray.nothing_watched': 'Greenbar: لا توجد خدمة تحت المراقبة بعد',
  'tray.waiting': 'Greenbar: في انتظار القراءة الأولى',
  'tray.all_muted': 'Greenbar: كل الخدمات مكتومة',
  'tray.silent': 'متوقف مؤقتًا لمدة {duration}',
  'tray.incident': '{service}: {title}',
  'tray.more': 'و{count} غيرها…',
  'tray.running_incidents': 'الحوادث الجارية',
  'tray.open': 'فتح السجل',
  'tray.poll_now': 'التحقق الآن',
  'tray.snooze_hour': 'إيقاف الإشعارات ساعة',
  'tray.snooze_tomorrow': 'إيقاف الإشعارات حتى الغد',
  'tray.silent_until_resolved': 'متوقف مؤقتًا حتى النهاية',
  'tray.snooze_resolved': 'إيقاف الإشعارات حتى تنتهي المشكلة',
  'tray.end_snooze_until_resolved': 'استئناف الإشعارات (متوقفة حتى تنتهي المشكلة)',
  'tray.end_snooze': 'استئناف الإشعارات (بقي {duration})',
  'tray.settings': 'الإعدادات…',
  'tray.quit': 'إنهاء Greenbar',
} as const;
