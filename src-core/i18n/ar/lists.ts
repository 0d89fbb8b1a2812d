/** Lists of services: taken along, and read. */
export const lists = {
  'lists.heading': 'قائمة الخدمات',
  'lists.note': 'الأسماء والعناوين وما قررته بشأنها، دون أي شيء مما رُصد.',
  'lists.export': 'تصدير القائمة…',
  'lists.export_feeds': 'تصدير لقارئات الخلاصات…',
  'lists.import': 'استيراد قائمة…',
  'lists.opml_title': 'خدمات يراقبها Greenbar',
  'lists.too_large': 'الملف «{file}» أكبر من أن يكون قائمة خدمات: لا يُقرأ أكثر من 1 ميغابايت.',
  'lists.not_a_list': 'الملف «{file}» ليس قائمة خدمات: لا قائمة صدّرها Greenbar ولا OPML.',
  'lists.newer': 'الملف «{file}» من إصدار أحدث من Greenbar؛ يرجى تحديث هذا الإصدار.',
  'lists.empty': 'الملف «{file}» لا يذكر أي خدمة.',
  'lists.unreadable': 'تعذرت قراءة الملف «{file}».',
  'lists.from': 'من {file}',
  'lists.found':
    '{found, plural, zero {لا خدمات} one {خدمة واحدة} two {خدمتان} few {# خدمات} many {# خدمة} other {# خدمة}}، فُحص منها {looked}.',
  'lists.left_out':
    '{count, plural, zero {لم يُستبعد أي مُدخل.} one {استُبعد مُدخل واحد: ليس له عنوان https، أو أن القائمة أطول من اللازم.} two {استُبعد مُدخلان: ليس لهما عنوان https، أو أن القائمة أطول من اللازم.} few {استُبعدت # مُدخلات: ليس لها عنوان https، أو أن القائمة أطول من اللازم.} many {استُبعد # مُدخلًا: ليس لها عنوان https، أو أن القائمة أطول من اللازم.} other {استُبعد # مُدخل: ليس لها عنوان https، أو أن القائمة أطول من اللازم.}}',
  'lists.all': 'كل ما عُثر عليه',
  'lists.waiting': 'في الانتظار',
  'lists.looking': 'جارٍ الفحص…',
  'lists.is': '{level} · {format}',
  'lists.already': 'تحت المراقبة بالفعل',
  'lists.adding': 'جارٍ القراءة…',
  'lists.added': 'تحت المراقبة من الآن',
  'lists.watch':
    '{count, plural, zero {اختر ما تريد مراقبته} one {مراقبة خدمة واحدة} two {مراقبة خدمتين} few {مراقبة # خدمات} many {مراقبة # خدمة} other {مراقبة # خدمة}}',
  'lists.close': 'إغلاق',
} as const;
