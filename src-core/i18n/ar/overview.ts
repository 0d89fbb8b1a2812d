/** The overview, and what stands there before any service is watched. */
export const overview = {
  'overview.trouble': '{service}: {level}',
  'overview.troubled':
    'مشكلات في {count, plural, zero {# خدمة} one {خدمة واحدة} two {خدمتين} few {# خدمات} many {# خدمة} other {# خدمة}}',
  'overview.others':
    '{count, plural, zero {# خدمة أخرى} one {خدمة أخرى واحدة} two {خدمتان أخريان} few {# خدمات أخرى} many {# خدمة أخرى} other {# خدمة أخرى}} قيد التشغيل',
  'overview.unknown': '{count} غير معروفة',
  'overview.all_muted': 'كل شيء مكتوم',
  'overview.nothing_known': 'لا شيء معروف بعد',
  'overview.is_operational': '{service} قيد التشغيل',
  'overview.is_maintained': '{service} قيد الصيانة',
  'overview.operational':
    '{count, plural, zero {لا خدمات} one {خدمة واحدة} two {خدمتان} few {# خدمات} many {# خدمة} other {# خدمة}} قيد التشغيل',
  'overview.all_operational':
    '{count, plural, zero {كل الخدمات (#)} one {الخدمة الوحيدة} two {الخدمتان كلتاهما} few {كل الخدمات (#)} many {كل الخدمات (#)} other {كل الخدمات (#)}} قيد التشغيل',
  'overview.running': 'الجاري الآن',
  'overview.show_running':
    'عرض {count, plural, zero {# حادث آخر} one {حادث آخر} two {حادثين آخرين} few {# حوادث أخرى} many {# حادثًا آخر} other {# حادث آخر}}',
  'overview.maintenance': 'صيانة {status}',
  'overview.began': 'بدأ {ago}',
  'overview.followed': 'تتابعه',
  'overview.services': 'الخدمات',
  'overview.order': 'الترتيب',
  'overview.worst_first': 'الأسوأ أولًا',
  'overview.own_order': 'ترتيبي',
  'overview.filter_services': 'تصفية الخدمات',
  'overview.filter': 'تصفية',
  'overview.no_match': 'لا خدمة تطابق «{typed}». جرّب جزءًا من اسمها، أو مستوى مثل «انقطاع».',
  'overview.days_ago':
    'قبل {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  'overview.reading_history': 'جارٍ قراءة سجلها…',
  'overview.source_broken': 'المصدر معطل: {reason}',
  'overview.changed_shape': 'تغيّر شكل الصفحة.',
  'overview.pasts_read': 'قُرئ السجل السابق: {done, number} من {total, number}',
  'overview.muted': 'مكتومة',
  'overview.stale': 'آخر فحص {ago}.',
  'first.heading': 'على ماذا تعتمد؟',
  'first.text':
    'يراقب Greenbar صفحات حالة الخدمات التي تختارها، ويخبرك عندما تتعطل إحداها أو تعود للعمل، ويحتفظ بالسجل. وتجلب القراءة الأولى معها آخر تسعين يومًا.',
} as const;
