/** The bars: what they say, and what they mean. */
export const bars = {
  'bars.legend': 'مفتاح الألوان',
  'bars.no_data': 'لا بيانات',
  'bars.legend_height': 'كلما ارتفع اللون، طالت المدة.',
  'bars.today': 'اليوم',
  'bars.uptime': 'وقت التشغيل',
  'bars.uptime_row': 'وقت التشغيل، {row}',
  'bars.level_for': '{level} لمدة {duration}',
  'bars.nobody': 'لم تكن هناك مراقبة، ولا يذكر المزوّد شيئًا',
  'bars.reported': 'حسب إعلان المزوّد',
  'bars.observed': 'حسب رصد Greenbar',
  'bars.estimated': 'تقدير من نصوص الحوادث',
  'bars.unread': 'تعذرت القراءة',
  'bars.nobody_read': 'طلب Greenbar الصفحة وتعذرت عليه قراءتها',
  'bars.known_time': 'معروف عن {share} من الوقت',
  'bars.span':
    '{troubled, plural, zero {لا مشكلات في {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} one {مشكلات في يوم واحد من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} two {مشكلات في يومين من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} few {مشكلات في # أيام من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} many {مشكلات في # يومًا من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} other {مشكلات في # يوم من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}}}',
  'bars.unit': '{unit, select, week {كل عمود أسبوع.} month {كل عمود شهر.} hour {كل عمود ساعة.} other {كل عمود يوم.}}',
  'bars.known': 'معروف عن {share} من اليوم',
  'bars.disagreement': 'ما رصده Greenbar: {observed}؛ ما أعلنه المزوّد: {reported}',
  'spoken.day': '{date}: {facts}',
  'spoken.day_incidents':
    '{date}: {facts}؛ {count, plural, zero {الحوادث} one {الحادث} two {الحادثان} few {الحوادث} many {الحوادث} other {الحوادث}}: {titles}',
  'spoken.no_data': 'لا بيانات',
  'spoken.nobody': 'لم تكن هناك مراقبة، ولا يذكر المزوّد شيئًا',
  'spoken.reported': 'حسب إعلان المزوّد',
  'spoken.observed': 'حسب رصد Greenbar',
  'spoken.estimated': 'تقدير من نصوص الحوادث',
  'spoken.nobody_read': 'طلب Greenbar الصفحة وتعذرت عليه قراءتها',
  'spoken.known_time': 'معروف عن {share} من الوقت',
  'spoken.span':
    '{troubled, plural, zero {لا مشكلات في {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} one {مشكلات في يوم واحد من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} two {مشكلات في يومين من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} few {مشكلات في # أيام من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} many {مشكلات في # يومًا من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} other {مشكلات في # يوم من أصل {known, plural, zero {# يوم معروف} one {يوم معروف واحد} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}}}',
  'spoken.hours':
    '{hours, plural, zero {لا ساعات} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}، {trouble, plural, zero {لا مشكلات} one {مشكلات في ساعة واحدة} two {مشكلات في ساعتين} few {مشكلات في # منها} many {مشكلات في # منها} other {مشكلات في # منها}}{unknown, plural, zero {} one {، لا بيانات عن ساعة واحدة} two {، لا بيانات عن ساعتين} few {، لا بيانات عن # منها} many {، لا بيانات عن # منها} other {، لا بيانات عن # منها}}',
  'spoken.known': 'معروف عن {share} من اليوم',
  'spoken.disagreement': 'ما رصده Greenbar: {observed}؛ ما أعلنه المزوّد: {reported}',
  'spoken.row':
    '{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}، {trouble, plural, zero {لا مشكلات} one {مشكلات في يوم واحد} two {مشكلات في يومين} few {مشكلات في # منها} many {مشكلات في # منها} other {مشكلات في # منها}}{unknown, plural, zero {} one {، لا بيانات عن يوم واحد} two {، لا بيانات عن يومين} few {، لا بيانات عن # منها} many {، لا بيانات عن # منها} other {، لا بيانات عن # منها}}',
  'heat.all_days': 'كل الأيام',
  'heat.when':
    '{weekday, select, 0 {أيام الاثنين} 1 {أيام الثلاثاء} 2 {أيام الأربعاء} 3 {أيام الخميس} 4 {أيام الجمعة} 5 {أيام السبت} 6 {أيام الأحد} other {كل يوم}}، من {from}:00 إلى {to}:00',
  'heat.no_data': '{when}: لا بيانات',
  'heat.calm': '{when}: لا مشكلات خلال {known} معروفة',
  'heat.trouble':
    '{when}: مشكلات خلال {minutes, plural, zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتين} few {# دقائق} many {# دقيقة} other {# دقيقة}} من الساعة؛ {duration} من أصل {known} معروفة',
  'heat.hour': '{hour}:00',
  'heat.hour_peak': '{hour}:00، ساعة بارزة',
  'heat.scale': '{minutes} د من الساعة',
  'heat.no_trouble': 'لا مشكلات',
} as const;
