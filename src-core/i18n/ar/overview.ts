/** The overview, and what stands there before any service is watched. */
export const overview = {
  'overview.trouble': '{service}: {level}',
  'overview.troubled':
    '{count, plural, zero {لا خدمات بها مشكلات} one {خدمة واحدة بها مشكلات} two {خدمتان بهما مشكلات} few {# خدمات بها مشكلات} many {# خدمة بها مشكلات} other {# خدمة بها مشكلات}}',
  'overview.others':
    '{count, plural, zero {لا خدمات أخرى تعمل} one {خدمة أخرى تعمل} two {خدمتان أخريان تعملان} few {# خدمات أخرى تعمل} many {# خدمة أخرى تعمل} other {# خدمة أخرى تعمل}}',
  'overview.unknown': '{count} غير معروفة',
  'overview.all_muted': 'كل شيء مكتوم',
  'overview.nothing_known': 'لا شيء معروف بعد',
  'overview.is_operational': '{service}: تعمل',
  'overview.is_maintained': '{service}: قيد الصيانة',
  'overview.operational':
    '{count, plural, zero {لا خدمات تعمل} one {خدمة واحدة تعمل} two {خدمتان تعملان} few {# خدمات تعمل} many {# خدمة تعمل} other {# خدمة تعمل}}',
  'overview.all_operational':
    '{count, plural, zero {لا خدمات} one {الخدمة الوحيدة تعمل} two {الخدمتان تعملان} few {كل الخدمات (#) تعمل} many {كل الخدمات (#) تعمل} other {كل الخدمات (#) تعمل}}',
  'overview.running': 'جارية الآن',
  'overview.show_running':
    'عرض {count, plural, zero {غيرها} one {حادث آخر} two {حادثين آخرين} few {# حوادث أخرى} many {# حادثًا آخر} other {# حادث آخر}}',
  'overview.maintenance': 'صيانة، {status}',
  'overview.began': 'بدأ {ago}',
  'overview.followed': 'متابَع',
  'overview.services': 'الخدمات',
  'overview.order': 'الترتيب',
  'overview.worst_first': 'الأسوأ أولًا',
  'overview.own_order': 'ترتيبي',
  'overview.filter_services': 'تصفية الخدمات',
  'overview.filter': 'تصفية',
  'overview.no_match': 'لا خدمة تطابق «{typed}». جرّب جزءًا من اسمها، أو حالة مثل «انقطاع».',
  'overview.days_ago': 'قبل {days} يومًا',
  'overview.reading_history': 'يُقرأ سجلها…',
  'overview.pasts_read': 'قُرئ الماضي: {done, number} من {total, number}',
  'overview.source_broken': 'المصدر معطّل: {reason}',
  'overview.changed_shape': 'تغيّر شكل الصفحة.',
  'overview.muted': 'مكتومة',
  'overview.stale': 'آخر تحقق {ago}.',
  'first.heading': 'على أي خدمات تعتمد؟',
  'first.text':
    'يراقب Greenbar صفحات حالة الخدمات التي تختارها، ويُشعرك عندما تتعطل إحداها أو تتعافى، ويحفظ السجل. وتجلب القراءة الأولى آخر تسعين يومًا.',
} as const;
