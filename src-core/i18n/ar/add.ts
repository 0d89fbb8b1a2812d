/** Adding a service. */
export const add = {
  'add.heading': 'إضافة خدمة',
  'add.text': 'ابحث بالاسم، أو ألصق عنوان أي صفحة حالة.',
  'add.field': 'الاسم أو العنوان',
  'add.example': 'GitHub أو https://status.example.com',
  'add.reading_catalogue': 'جارٍ قراءة الفهرس…',
  'add.services': 'الخدمات',
  'add.unknown': 'لا توجد خدمة معروفة بهذا الاسم. ألصق عنوان صفحة حالتها بدلًا من ذلك.',
  'add.count':
    '{count, plural, zero {لا خدمات} one {خدمة واحدة} two {خدمتان} few {# خدمات} many {# خدمة} other {# خدمة}}',
  'add.watched': 'تحت المراقبة',
  'add.watch': 'مراقبة',
  'add.watch_service': 'مراقبة {service}',
  'add.looking': 'جارٍ فحص {url}…',
  'add.preview': 'معاينة {name}',
  'add.format': '{format} ({reason})',
  'add.already': 'تحت المراقبة بالفعل',
  'add.found':
    '{components, plural, zero {لا تذكر الصفحة أي مكوّن} one {مكوّن واحد} two {مكوّنان} few {# مكوّنات} many {# مكوّنًا} other {# مكوّن}}، {incidents, plural, zero {لا حوادث على الصفحة الآن} one {حادث واحد على الصفحة} two {حادثان على الصفحة} few {# حوادث على الصفحة} many {# حادثًا على الصفحة} other {# حادث على الصفحة}}.',
} as const;
