/** What is said of a page that was looked at: why it was recognised, and what was read around. */
export const remarks = {
  'clue.page_data': 'تحمل الصفحة بيانات صفحة من {vendor}',
  'clue.page_template': 'بُنيت الصفحة كصفحات {vendor}',
  'clue.page_says': 'تقول الصفحة إنها من صنع {vendor}',
  'clue.page_link': 'في الصفحة رابط إلى {vendor}',
  'clue.page_asks': 'تطلب الصفحة بياناتها كما تفعل صفحات {vendor}',
  'clue.id_twelve': 'معرّف الصفحة اثنا عشر حرفًا صغيرًا ورقمًا',
  'clue.id_ulid': 'المعرّفات من نوع ULID بطول 26 محرفًا',
  'clue.summary': 'ملخص كالذي يرسله {vendor}',
  'clue.components': 'قائمة مكوّنات كالتي يرسلها {vendor}',
  'clue.services': 'قائمة خدمات كالتي يرسلها {vendor}',
  'clue.monitors': 'قائمة نقاط قياس كالتي يرسلها {vendor}',
  'clue.incidents': 'قائمة حوادث كالتي يرسلها {vendor}',
  'clue.events': 'قائمة أحداث كالتي يرسلها {vendor}',
  'clue.notices': 'إعلانات كالتي يرسلها {vendor}',
  'clue.uptime': 'سجل أيام سابقة كالذي يرسله {vendor}',
  'clue.feed': 'خلاصة كالتي يرسلها {vendor}',
  'clue.feed_of_incidents': 'خلاصة تتحدث عن حوادث',
  'clue.empty_list': 'قائمة فارغة في عنوان خاص بـ {vendor}',
  'clue.retired': 'بيانات اللوحة القديمة لـ {vendor}',
  'clue.given': 'الصيغة محددة مسبقًا',
  'warning.unknown_word':
    '{what, select, page {حالة الصفحة «{word}» غير معروفة.} component {حالة أحد المكوّنات «{word}» غير معروفة.} incident {حالة أحد الحوادث «{word}» غير معروفة.} impact {خطورة أحد الحوادث «{word}» غير معروفة.} update {نوع أحد المستجدات «{word}» غير معروف.} maintenance {حالة إحدى الصيانات «{word}» غير معروفة.} other {بداية أحد العناوين «{word}» غير معروفة.}}',
  'warning.no_time':
    '{what, select, incident {الحادث «{title}» لا يذكر وقتًا.} maintenance {الصيانة «{title}» لا تذكر وقتًا.} update {المستجد «{title}» لا يذكر وقتًا.} other {الحدث «{title}» لا يذكر وقتًا.}}',
  'warning.no_start': 'الحدث «{title}» لا يقول متى بدأ.',
  'warning.no_end': 'لا يُذكر متى انتهى «{title}».',
  'warning.maybe_over': 'لا تقول الخلاصة هل انتهى «{title}».',
  'warning.start_in_text': 'وقت بدء «{title}» مذكور في نصه فقط.',
  'warning.never_over': 'لم ينشر {vendor} قط أن «{title}» انتهى؛ ويُعد منتهيًا بعد يوم من آخر مستجداته.',
  'warning.no_service': 'المستجد «{title}» لا يذكر أي خدمة.',
  'warning.left_out':
    '{what, select, incident {استُبعد حادث بلا وقت.} maintenance {استُبعدت صيانة بلا وقت.} update {استُبعد مستجد بلا وقت.} other {استُبعد حدث بلا وقت.}}',
  'warning.unread_events':
    '{count, plural, zero {تعذرت قراءة # حدث مما هو مذكور.} one {تعذرت قراءة حدث واحد مما هو مذكور.} two {تعذرت قراءة حدثين مما هو مذكور.} few {تعذرت قراءة # أحداث مما هو مذكور.} many {تعذرت قراءة # حدثًا مما هو مذكور.} other {تعذرت قراءة # حدث مما هو مذكور.}}',
  'warning.unread_entries':
    '{count, plural, zero {تعذرت قراءة # مُدخل من الخلاصة.} one {تعذرت قراءة مُدخل واحد من الخلاصة.} two {تعذرت قراءة مُدخلين من الخلاصة.} few {تعذرت قراءة # مُدخلات من الخلاصة.} many {تعذرت قراءة # مُدخلًا من الخلاصة.} other {تعذرت قراءة # مُدخل من الخلاصة.}}',
  'warning.unread':
    '{what, select, components {تعذرت قراءة المكوّنات} incidents {تعذرت قراءة قائمة الحوادث} past_incidents {تعذرت قراءة قائمة الحوادث السابقة} past_texts {تعذرت قراءة نصوص الحوادث السابقة} maintenances {تعذرت قراءة قائمة الصيانات} events {تعذرت قراءة أحداث الصفحة} notices {تعذرت قراءة إعلانات الصفحة} posts {تعذرت قراءة بعض المنشورات} uptime {تعذرت قراءة أرقام وقت التشغيل في الصفحة} other {تعذرت قراءة جزء من سجل وقت التشغيل}}.',
  'warning.unread_because':
    '{what, select, components {تعذرت قراءة المكوّنات} incidents {تعذرت قراءة قائمة الحوادث} past_incidents {تعذرت قراءة قائمة الحوادث السابقة} past_texts {تعذرت قراءة نصوص الحوادث السابقة} maintenances {تعذرت قراءة قائمة الصيانات} events {تعذرت قراءة أحداث الصفحة} notices {تعذرت قراءة إعلانات الصفحة} posts {تعذرت قراءة بعض المنشورات} uptime {تعذرت قراءة أرقام وقت التشغيل في الصفحة} other {تعذرت قراءة جزء من سجل وقت التشغيل}}: {because}',
  'warning.read_instead':
    'تعذرت قراءة بيانات الصفحة، وقُرئت {what, select, feed {خلاصتها} other {صفحة الويب}} بدلًا منها: {because}',
  'warning.incidents_only': 'هذه قائمة حوادث؛ ولا تقول كيف حال المكوّنات.',
  'warning.past_only': 'المستند سجل أيام سابقة؛ ولا يقول كيف حال المكوّنات الآن.',
  'warning.names_only': 'المكوّنات مذكورة، لكن ليس كيف حال كل منها.',
  'warning.whole_only': 'لا تُعرف إلا حالة الصفحة كلها، لا حالة مكوّناتها.',
  'warning.touched_only': 'لا تُذكر إلا الخدمات التي وقعت فيها حوادث.',
  'warning.compatibility_only':
    'قُرئ هذا من بيانات التوافق في الصفحة، وهي {what, select, components {لا تذكر إلا بعض المكوّنات ولا تذكر مجموعات} other {لا تقول كيف حال المكوّنات}}.',
  'warning.latest_only': 'لم تُقرأ إلا أحدث الحوادث، دون المكوّنات التي مسّتها.',
  'warning.no_components': 'لا تذكر الصفحة أي مكوّن.',
  'warning.feed_without_severity': 'لا تذكر الخلاصة مكوّنات ولا خطورة: تُعد الحوادث طفيفة.',
  'warning.feed_without_times': 'لا تذكر الخلاصة مكوّنات، ولا متى بدأ أي حادث.',
  'warning.feed_level': 'لا تعني الحالة إلا أن الخلاصة لا تذكر حادثًا مفتوحًا.',
  'warning.feed_empty': 'الخلاصة فارغة: ربما لأن كل شيء على ما يرام.',
  'warning.zone_unknown': 'المنطقة الزمنية «{zone}» غير معروفة؛ تُقرأ أيامها وأوقاتها حسب UTC.',
  'warning.zone_missing': 'لا تذكر الصفحة منطقتها الزمنية؛ تُقرأ أيامها وأوقاتها حسب UTC.',
  'warning.headline_differs':
    'تقول الصفحة «{headline}»، لكن {what, select, component {أحد المكوّنات يقول} other {حادثًا مفتوحًا يقول}}: {level}.',
  'warning.maintenance_unlisted': 'يظهر نظام قيد الصيانة، لكن لا صيانة جارية بين المذكورة.',
  'warning.posts_passed_over': 'في الصفحة أيضًا منشورات من نوع لا يُقرأ.',
  'warning.monitors_missing': 'نتائج نقاط القياس ليست في هذا المستند.',
  'warning.open_missing': 'الحوادث المفتوحة الآن ليست في هذا المستند.',
  'warning.subpages_unread': 'لا تفعل الصفحة سوى الإحالة إلى صفحات أخرى، وتعذرت قراءة حالها.',
  'warning.uptime_of_first':
    'لم يُطلب إلا وقت تشغيل {count, plural, zero {أول # مكوّن} one {أول مكوّن} two {أول مكوّنين} few {أول # مكوّنات} many {أول # مكوّنًا} other {أول # مكوّن}}.',
  'warning.undated_page': 'لا تقول الصفحة متى أُنشئت، فلا تواريخ لحوادثها، ولذلك استُبعدت.',
  'warning.security': 'تبلغ الصفحة عن مشكلة أمنية، وتُعرض أداءً متراجعًا.',
} as const;
