/** What is told of a service and of its parts, from when on, and what would have been. */
export const told = {
  'told.heading': 'الإشعارات',
  'told.follow': 'متابعة {service} حتى تنتهي المشكلة: كل مستجد، مهما كانت الإعدادات الأخرى',
  'told.part': 'الجزء',
  'told.part_hint': 'ما تنطبق عليه الاختيارات أدناه.',
  'told.whole': 'الخدمة كاملة',
  'told.minimum': 'أبلغني ابتداءً من',
  'told.minimum_hint': 'تُحفظ المشكلات الأخف في السجل فقط.',
  'told.as_set': 'حسب الإعداد العام',
  'told.silence': 'الإسكات',
  'told.silence_hint': 'ما يحدث أثناء الإسكات يُبلَّغ عنه عند نهايته.',
  'told.not_silent': 'بلا إسكات',
  'told.silent_until': 'إسكات حتى {moment}',
  'told.hour': 'ساعة واحدة',
  'told.until_tomorrow': 'حتى الغد',
  'told.until_resolved': 'حتى تنتهي مشكلتها',
  'told.notify': 'أبلغني عن {name}',
  'told.ask':
    'ما كان سيصل في آخر {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}',
  'told.looking':
    'جارٍ قراءة آخر {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}}…',
  'told.count':
    'في آخر {days, plural, zero {# يوم} one {يوم واحد} two {يومين} few {# أيام} many {# يومًا} other {# يوم}} {count, plural, zero {لم يكن ليصل أي إشعار} one {كان سيصل إشعار واحد} two {كان سيصل إشعاران} few {كانت ستصل # إشعارات} many {كان سيصل # إشعارًا} other {كان سيصل # إشعار}}.',
  'told.newest': 'أحدث {shown}:',
  'told.silences': 'ما كان سيبقى دون إبلاغ، ولماذا:',
  'told.silence_count': '{count} × {reason}',
} as const;
