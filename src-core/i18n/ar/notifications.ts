/** What a notification says, one at a time, folded or in a digest. */
export const notifications = {
  'notify.title': '{service}: {subject}',
  'notify.incident_resolved.title': '{service}: حُلّت: {subject}',
  'notify.level.title': '{service}: {component} – {level}',
  'notify.component_recovered.title': '{service}: عاد {component} إلى العمل',
  'notify.page_recovered.title': '{service}: عاد كل شيء إلى العمل',
  'notify.component_flapping.title': '{service}: {component} غير مستقر',
  'notify.maintenance_scheduled.title': '{service}: صيانة مقررة: {subject}',
  'notify.maintenance_due.title': '{service}: صيانة بعد {duration}: {subject}',
  'notify.page_moved.title': 'انتقلت {service} إلى {place}',
  'notify.whole_page': 'الخدمة بأكملها',
  'notify.facts': '{level} · {components}',
  'notify.worse': 'أسوأ من قبل: {facts}',
  'notify.reopened': 'فُتحت من جديد: {facts}',
  'notify.update': '{status}: {text}',
  'notify.after': 'المدة: {duration}.',
  'notify.was': 'قبل ذلك: {level}.',
  'notify.recovered': '{level} لمدة {duration}.',
  'notify.flapping':
    '{level} في أسوأ الأحوال. عادت إلى العمل {count, plural, zero {لم تعد} one {مرة واحدة} two {مرتين} few {# مرات} many {# مرة} other {# مرة}} خلال ساعة؛ لن يصلك إشعار آخر إلا إذا استمرت المشكلة عشر دقائق.',
  'notify.window': '{from} إلى {to}',
  'notify.moved':
    '{count, plural, =0 {يستمر سجلها.} zero {يستمر سجلها.} one {رُبط {joined} من مكوّن واحد (#)؛ ويستمر سجله.} two {رُبط {joined} من مكوّنين (#)؛ ويستمر سجلهما.} few {رُبط {joined} من # مكوّنات؛ ويستمر سجلها.} many {رُبط {joined} من # مكوّنًا؛ ويستمر سجلها.} other {رُبط {joined} من # مكوّن؛ ويستمر سجلها.}}',
  'notice.moved':
    'انتقلت {service} إلى {place}{count, plural, =0 {.} zero {.} one {؛ رُبط {joined} من مكوّن واحد (#).} two {؛ رُبط {joined} من مكوّنين (#).} few {؛ رُبط {joined} من # مكوّنات.} many {؛ رُبط {joined} من # مكوّنًا.} other {؛ رُبط {joined} من # مكوّن.}}',
  'fold.trouble':
    '{count, plural, zero {لا خدمات بها مشكلات} one {خدمة واحدة بها مشكلات} two {خدمتان بهما مشكلات} few {# خدمات بها مشكلات} many {# خدمة بها مشكلات} other {# خدمة بها مشكلات}}: {names}',
  'fold.better':
    '{count, plural, zero {لم تعد أي خدمة} one {عادت خدمة واحدة إلى العمل} two {عادت خدمتان إلى العمل} few {عادت # خدمات إلى العمل} many {عادت # خدمة إلى العمل} other {عادت # خدمة إلى العمل}}: {names}',
  'fold.mixed':
    'أخبار من {count, plural, zero {لا خدمات} one {خدمة واحدة} two {خدمتين} few {# خدمات} many {# خدمة} other {# خدمة}}: {names}',
  'fold.same_service': '{service}: عدد الأخبار {count}',
  'fold.more': '… و{count} غيرها',
  'digest.away': 'أثناء غيابك: {summary}',
  'digest.silent': 'أثناء الإيقاف المؤقت: {summary}',
  'digest.subject': '{service}: {subject}',
  'digest.count_open': '{count} ما زالت مفتوحة',
  'digest.count_over': '{count} انتهت',
  'digest.count_news':
    '{count, plural, zero {لا أخبار} one {خبر واحد} two {خبران} few {# أخبار} many {# خبرًا} other {# خبر}}',
  'digest.line': '{title} – {state}',
  'digest.sentence': '{state}.',
  'digest.open': 'ما زالت مفتوحة',
  'digest.open_since': 'مفتوحة منذ {time}',
  'digest.over': 'انتهت عند {time}',
  'digest.passed': 'انتهت، من {from} إلى {to}',
  'digest.before': 'مفتوحة من قبل: {names}',
} as const;
