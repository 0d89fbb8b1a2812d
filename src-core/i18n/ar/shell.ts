/** The desktop shell: what it has to tell, and its menus. */
export const shell = {
  'shell.no_tray':
    'لا يعرض سطح المكتب هذا أيقونات في شريط النظام، لذلك يبقى Greenbar في هذه النافذة: إغلاقها يصغّرها فقط، والإنهاء من قائمة Greenbar. على GNOME تضيف إضافة AppIndicator شريط الأيقونات.',
  'shell.login_needs_approval':
    'لا يبدأ Greenbar عند تسجيل الدخول بعد: اسمح بذلك في إعدادات النظام، ضمن «عام»، ثم «عناصر تسجيل الدخول».',
  'shell.login_disabled':
    'لا يبدأ Greenbar عند تسجيل الدخول: فقد أُوقف ضمن «تطبيقات بدء التشغيل» في Windows، ولا يمكن تفعيله من جديد إلا هناك.',
  'shell.login_failed': 'تعذر ضبط البدء عند تسجيل الدخول.',
  'shell.restart_to_update': 'إعادة التشغيل للتحديث إلى {version}',
  'shell.window': 'نافذة',
  'shell.close_window': 'إغلاق النافذة',
  'shell.quit': 'إنهاء',
} as const;
