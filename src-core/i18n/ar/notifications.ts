/** What a notification says, one at a time, folded or in a digest. */
export const notifications = {
  'notify.title': '{service}: {subject}',
  'notify.incident_resolved.title': '{service}: تم الحل: {subject}',
  'notify.level.title': '{service}: {component} – {level}',
  'notify.component_recovered.title': '{service}: {component} يعمل من جديد',
  'notify.page_recovered.title': '{service}: كل شيء يعمل من جديد',
  'notify.component_flapping.title': '{service}: {component} غير مستقر',
  'notify.maintenance_scheduled.title': '{service}: صيانة مخططة: {subject}',
  'notify.maintenance_due.title': '{service}: صيانة بعد {duration}: {subject}',
  'notify.page_moved.title': 'انتقلت {service} إلى {place}',
  'notify.whole_page': 'الخدمة كاملة',
  'notify.facts': '{level} · {components}',
  'notify.worse': 'أسوأ من قبل: {facts}',
  'notify.reopened': 'فُتح من جديد: {facts}',
  'notify.update': '{status}: {text}',
  'notify.after': 'بعد {duration}.',
  'notify.was': 'من قبل: {level}.',
  'notify.recovered': '{level} لمدة {duration}.',
  'notify.flapping':
    'أسوأ مستوى: {level}. {count, plural, zero {لم يعد للعمل خلال ساعة} one {عاد للعمل مرة واحدة خلال ساعة} two {عاد للعمل مرتين خلال ساعة} few {عاد للعمل # مرات خلال ساعة} many {عاد للعمل # مرة خلال ساعة} other {عاد للعمل # مرة خلال ساعة}}؛ سنبلغك به من جديد إذا استمرت المشكلة عشر دقائق.',
  'notify.window': 'من {from} إلى {to}',
  'notify.moved':
    '{count, plural, zero {سجلها مستمر.} one {رُبط {joined} من أصل مكوّن واحد؛ وسجله مستمر.} two {رُبط {joined} من أصل مكوّنين؛ وسجلهما مستمر.} few {رُبط {joined} من أصل # مكوّنات؛ وسجلها مستمر.} many {رُبط {joined} من أصل # مكوّنًا؛ وسجلها مستمر.} other {رُبط {joined} من أصل # مكوّن؛ وسجلها مستمر.}}',
  'notice.moved':
    'انتقلت {service} إلى {place}{count, plural, zero {.} one {؛ ورُبط {joined} من أصل مكوّن واحد.} two {؛ ورُبط {joined} من أصل مكوّنين.} few {؛ ورُبط {joined} من أصل # مكوّنات.} many {؛ ورُبط {joined} من أصل # مكوّنًا.} other {؛ ورُبط {joined} من أصل # مكوّن.}}',
  'fold.trouble':
    'مشكلات في {count, plural, zero {# خدمة} one {خدمة واحدة} two {خدمتين} few {# خدمات} many {# خدمة} other {# خدمة}}: {names}',
  'fold.better':
    '{count, plural, zero {# خدمة تعمل من جديد} one {خدمة واحدة تعمل من جديد} two {خدمتان تعملان من جديد} few {# خدمات تعمل من جديد} many {# خدمة تعمل من جديد} other {# خدمة تعمل من جديد}}: {names}',
  'fold.mixed':
    'أخبار من {count, plural, zero {# خدمة} one {خدمة واحدة} two {خدمتين} few {# خدمات} many {# خدمة} other {# خدمة}}: {names}',
  'fold.same_service':
    '{service}: {count, plural, zero {لا أخبار} one {خبر واحد} two {خبران} few {# أخبار} many {# خبرًا} other {# خبر}}',
  'fold.more': '… و{count} غيرها',
  'digest.away': 'أثناء غيابك: {summary}',
  'digest.silent': 'أثناء الإسكات: {summary}',
  'digest.subject': '{service}: {subject}',
  'digest.count_open': 'ما زال مفتوحًا {count}',
  'digest.count_over': 'انتهى {count}',
  'digest.count_news':
    '{count, plural, zero {لا أخبار} one {خبر واحد} two {خبران} few {# أخبار} many {# خبرًا} other {# خبر}}',
  'digest.line': '{title} – {state}',
  'digest.sentence': '{state}.',
  'digest.open': 'ما زال مفتوحًا',
  'digest.open_since': 'ما زال مفتوحًا منذ {time}',
  'digest.over': 'انتهى منذ {time}',
  'digest.passed': 'انتهى، من {from} إلى {to}',
  'digest.before': 'ما زال مفتوحًا من قبل: {names}',
} as const;
