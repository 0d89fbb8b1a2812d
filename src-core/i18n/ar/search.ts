/** The list of all incidents, what is looked for in it, and addresses that lead nowhere. */
export const search = {
  'search.heading': 'الحوادث',
  'search.find': 'البحث عن حوادث',
  'search.hint': 'كلمات من العناوين والمستجدات، أو اسم خدمة',
  'search.service': 'الخدمة',
  'search.any_service': 'كل الخدمات',
  'search.impact': 'التأثير',
  'search.any_impact': 'أي تأثير',
  'search.open_only': 'المفتوحة فقط',
  'search.count':
    '{count, plural, zero {لا حوادث} one {حادث واحد} two {حادثان} few {# حوادث} many {# حادثًا} other {# حادث}}',
  'search.count_more':
    'أكثر من {count, plural, zero {# حادث} one {حادث واحد} two {حادثين} few {# حوادث} many {# حادثًا} other {# حادث}}',
  'search.found_more':
    'أكثر من {count, plural, zero {# نتيجة} one {نتيجة واحدة} two {نتيجتين} few {# نتائج} many {# نتيجة} other {# نتيجة}}',
  'search.show_more': 'عرض المزيد',
  'search.narrow':
    '{count, plural, zero {هذه أول # نتيجة} one {هذه أول نتيجة} two {هاتان أول نتيجتين} few {هذه أول # نتائج} many {هذه أول # نتيجة} other {هذه أول # نتيجة}}. أضف كلمة أو خدمة للعثور على غيرها.',
  'search.none_at_all': 'لا حوادث معروفة بعد. ستظهر هنا حالما تنشر خدمة تراقبها حادثًا.',
  'search.nothing_watched': 'لا شيء تحت المراقبة بعد، فلا يوجد ما يُبحث عنه.',
  'search.add': 'اختر خدمات لمراقبتها',
  'search.no_match': 'لا حادث يطابق «{query}».',
  'search.no_match_filters': 'لا حادث يطابق هذه الاختيارات.',
  'search.no_match_hint': 'جرّب كلمات أقل، أو بداياتها فقط.',
  'search.clear_filters': 'البحث في كل الخدمات وبأي تأثير',
  'search.clear_words': 'مسح الكلمات',
  'lost.heading': 'لا يوجد شيء في هذا العنوان',
  'lost.text': 'قد يكون الرابط قديمًا، أو قد ينقصه جزء.',
  'lost.overview': 'الانتقال إلى النظرة العامة',
  'lost.search': 'البحث في كل الحوادث',
} as const;
