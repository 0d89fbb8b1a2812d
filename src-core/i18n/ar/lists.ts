/** Lists of services: taken along, and read. */
export const lists = {
  'lists.heading': 'قائمة الخدمات',
  'lists.note': 'الأسماء والعناوين وما قررته بشأنها؛ ولا شيء مما شوهد.',
  'lists.export': 'تصدير القائمة…',
  'lists.export_feeds': 'تصدير لقارئات الخلاصات…',
  'lists.import': 'استيراد قائمة…',
  'lists.opml_title': 'الخدمات التي يراقبها Greenbar',
  'lists.too_large': '«{file}» أكبر من أن يكون قائمة خدمات: يُقرأ 1 ميغابايت على الأكثر.',
  'lists.not_a_list': '«{file}» ليس قائمة خدمات: لا مما صدّره Greenbar ولا OPML.',
  'lists.newer': '«{file}» من إصدار أحدث من Greenbar؛ يرجى تحديث هذا الإصدار.',
  'lists.empty': 'لا خدمات في «{file}».',
  'lists.unreadable': 'تعذرت قراءة «{file}».',
  'lists.from': 'من {file}',
  'lists.found':
    '{found, plural, zero {لا خدمات} one {خدمة واحدة} two {خدمتان} few {# خدمات} many {# خدمة} other {# خدمة}}، فُحص {looked}.',
  'lists.left_out':
    '{count, plural, zero {لم تُترك مدخلات:} one {تُرك مدخل واحد:} two {تُرك مدخلان:} few {تُركت # مدخلات:} many {تُرك # مدخلًا:} other {تُرك # مدخل:}} بلا عنوان https، أو القائمة أطول من اللازم.',
  'lists.all': 'كل ما وُجد',
  'lists.waiting': 'في الانتظار',
  'lists.looking': 'جارٍ الفحص…',
  'lists.is': '{level} · {format}',
  'lists.already': 'مراقَبة بالفعل',
  'lists.adding': 'جارٍ القراءة…',
  'lists.added': 'مراقَبة من الآن',
  'lists.watch':
    '{count, plural, =0 {اختر ما يُراقَب} zero {اختر ما يُراقَب} one {مراقبة خدمة واحدة} two {مراقبة خدمتين} few {مراقبة # خدمات} many {مراقبة # خدمة} other {مراقبة # خدمة}}',
  'lists.close': 'إغلاق',
} as const;
