/** The desktop shell: what it has to tell, and its menus. */
export const shell = {
  'shell.no_tray':
    'لا يعرض سطح المكتب هذا أيقونات في شريط النظام، لذلك يبقى Greenbar في هذه النافذة: إغلاقها يصغّرها فقط، والإنهاء من قائمة Greenbar. في GNOME تضيف إضافة AppIndicator الشريط.',
  'shell.login_needs_approval':
    'لا يبدأ Greenbar عند تسجيل الدخول بعد: اسمح به في إعدادات النظام، ضمن «عام»، «عناصر تسجيل الدخول».',
  'shell.login_disabled':
    'لا يبدأ Greenbar عند تسجيل الدخول: هو متوقف في تطبيقات بدء التشغيل في Windows، ولا يمكن تشغيله من جديد إلا هناك.',
  'shell.login_failed': 'تعذر ضبط البدء عند تسجيل الدخول.',
  'shell.restart_to_update': 'إعادة التشغيل للتحديث إلى {version}',
  'shell.window': 'نافذة',
  'shell.close_window': 'إغلاق النافذة',
  'shell.quit': 'إنهاء',
} as const;
