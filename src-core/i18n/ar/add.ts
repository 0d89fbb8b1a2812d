/** Adding a service. */
export const add = {
  'add.heading': 'إضافة خدمة',
  'add.text': 'ابحث بالاسم، أو ألصق عنوان أي صفحة حالة.',
  'add.field': 'الاسم أو العنوان',
  'add.example': 'GitHub أو https://status.example.com',
  'add.reading_catalogue': 'يُقرأ الدليل…',
  'add.services': 'الخدمات',
  'add.unknown': 'لا تُعرف خدمة بهذا الاسم. ألصق عنوان صفحة حالتها بدلًا من ذلك.',
  'add.count':
    '{count, plural, zero {لا خدمات} one {خدمة واحدة} two {خدمتان} few {# خدمات} many {# خدمة} other {# خدمة}}',
  'add.watched': 'مراقَبة',
  'add.watch': 'مراقبة',
  'add.watch_service': 'مراقبة {service}',
  'add.looking': 'يُفحص {url}…',
  'add.preview': 'معاينة {name}',
  'add.format': '{format} ({reason})',
  'add.already': 'مراقَبة بالفعل',
  'add.found':
    '{components, plural, =0 {لا تذكر الصفحة مكوّنات} zero {لا مكوّنات} one {مكوّن واحد} two {مكوّنان} few {# مكوّنات} many {# مكوّنًا} other {# مكوّن}}، {incidents, plural, =0 {لا حوادث في الصفحة الآن} zero {لا حوادث} one {حادث واحد في الصفحة} two {حادثان في الصفحة} few {# حوادث في الصفحة} many {# حادثًا في الصفحة} other {# حادث في الصفحة}}.',
} as const;
