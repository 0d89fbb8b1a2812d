/** The bars: what they say, and what they mean. */
export const bars = {
  'bars.legend': 'مفتاح الألوان',
  'bars.no_data': 'لا بيانات',
  'bars.legend_height': 'كلما ارتفع اللون طالت المدة.',
  'bars.today': 'اليوم',
  'bars.uptime': 'التوفر',
  'bars.uptime_row': 'التوفر، {row}',
  'bars.level_for': '{level} لمدة {duration}',
  'bars.nobody': 'لم يراقب أحد، والمزوّد لا يذكر شيئًا',
  'bars.reported': 'أبلغ به المزوّد',
  'bars.observed': 'رصده Greenbar',
  'bars.estimated': 'مقدّر من نصوص الحوادث',
  'bars.unread': 'تعذرت القراءة',
  'bars.nobody_read': 'طلب Greenbar الصفحة ولم يتمكن من قراءتها',
  'bars.known_time': 'معروف لمدة {share} من الوقت',
  'bars.span':
    '{troubled, plural, =0 {لا مشكلات في {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} zero {لا مشكلات في {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} one {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} two {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} few {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} many {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} other {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}}}',
  'bars.unit': '{unit, select, week {كل عمود أسبوع.} month {كل عمود شهر.} hour {كل عمود ساعة.} other {كل عمود يوم.}}',
  'bars.known': 'معروف لمدة {share} من اليوم',
  'bars.disagreement': 'رصد Greenbar: {observed}؛ وقال المزوّد: {reported}',
  'spoken.day': '{date}: {facts}',
  'spoken.day_incidents':
    '{date}: {facts}؛ {count, plural, zero {حوادث} one {حادث} two {حادثان} few {حوادث} many {حوادث} other {حوادث}}: {titles}',
  'spoken.no_data': 'لا بيانات',
  'spoken.nobody': 'لم يراقب أحد، والمزوّد لا يذكر شيئًا',
  'spoken.reported': 'أبلغ به المزوّد',
  'spoken.observed': 'رصده Greenbar',
  'spoken.estimated': 'مقدّر من نصوص الحوادث',
  'spoken.nobody_read': 'طلب Greenbar الصفحة ولم يتمكن من قراءتها',
  'spoken.known_time': 'معروف لمدة {share} من الوقت',
  'spoken.span':
    '{troubled, plural, =0 {لا مشكلات في {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} zero {لا مشكلات في {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} one {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} two {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} few {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} many {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}} other {مشكلات في # من {known, plural, zero {أي يوم معروف} one {يوم واحد معروف} two {يومين معروفين} few {# أيام معروفة} many {# يومًا معروفًا} other {# يوم معروف}}}}',
  'spoken.hours':
    '{hours, plural, zero {لا ساعات} one {ساعة واحدة} two {ساعتان} few {# ساعات} many {# ساعة} other {# ساعة}}، {trouble, plural, =0 {لا مشكلات} zero {لا مشكلات} one {مشكلات في ساعة} two {مشكلات في ساعتين} few {مشكلات في # ساعات} many {مشكلات في # ساعة} other {مشكلات في # ساعة}}{unknown, plural, =0 {} zero {} one {، لا بيانات عن ساعة} two {، لا بيانات عن ساعتين} few {، لا بيانات عن # ساعات} many {، لا بيانات عن # ساعة} other {، لا بيانات عن # ساعة}}',
  'spoken.known': 'معروف لمدة {share} من اليوم',
  'spoken.disagreement': 'رصد Greenbar: {observed}؛ وقال المزوّد: {reported}',
  'spoken.row':
    '{days, plural, zero {لا أيام} one {يوم واحد} two {يومان} few {# أيام} many {# يومًا} other {# يوم}}، {trouble, plural, =0 {لا مشكلات} zero {لا مشكلات} one {مشكلات في يوم} two {مشكلات في يومين} few {مشكلات في # أيام} many {مشكلات في # يومًا} other {مشكلات في # يوم}}{unknown, plural, =0 {} zero {} one {، لا بيانات عن يوم} two {، لا بيانات عن يومين} few {، لا بيانات عن # أيام} many {، لا بيانات عن # يومًا} other {، لا بيانات عن # يوم}}',
  'heat.all_days': 'كل الأيام',
  'heat.when':
    '{weekday, select, 0 {أيام الاثنين} 1 {أيام الثلاثاء} 2 {أيام الأربعاء} 3 {أيام الخميس} 4 {أيام الجمعة} 5 {أيام السبت} 6 {أيام الأحد} other {كل يوم}}، من {from}:00 إلى {to}:00',
  'heat.no_data': '{when}: لا بيانات',
  'heat.calm': '{when}: لا مشكلات في {known} معروفة',
  'heat.trouble':
    '{when}: {minutes, plural, =0 {أقل من دقيقة} zero {أقل من دقيقة} one {دقيقة واحدة} two {دقيقتان} few {# دقائق} many {# دقيقة} other {# دقيقة}} من الساعة في مشكلات؛ {duration} من {known} معروفة',
  'heat.hour': 'الساعة {hour}:00',
  'heat.hour_peak': 'الساعة {hour}:00، بارزة',
  'heat.scale': '{minutes} د من الساعة',
  'heat.no_trouble': 'لا مشكلات',
} as const;
