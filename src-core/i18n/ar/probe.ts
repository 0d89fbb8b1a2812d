/** What our own probes say beside the pages: them, me or the internet, and why. */
export const probe = {
  'probe.verdict.them': 'المشكلة عندهم',
  'probe.verdict.me': 'المشكلة في اتصالك',
  'probe.verdict.internet': 'المشكلة في الإنترنت بينكما',
  'probe.verdict.all_fine': 'كل شيء على ما يرام',
  'probe.verdict.cannot_tell': 'تعذر التحديد',
  'probe.reason.fine': 'يستجيب {service} لفحصك كالمعتاد، وصفحته تقول ذلك أيضًا.',
  'probe.reason.fine_in_maintenance': 'يستجيب {service} لفحصك كالمعتاد أثناء الصيانة.',
  'probe.reason.page_alone': 'تقول صفحة {service}: {level}. أما فحصك فيُستجاب له كالمعتاد.',
  'probe.reason.page_unseen': 'تقول صفحة {service}: {level}. ولا يستطيع فحصك أن يقول شيئًا بعد.',
  'probe.reason.failing_admitted': 'تقول صفحة {service}: {level}. وفشل فحصك {failed} من {count}.',
  'probe.reason.slow_admitted': 'تقول صفحة {service}: {level}. ويستجيب لفحصك أبطأ بكثير من المعتاد في هذه الساعة.',
  'probe.reason.failing': 'فشل فحصك لـ {service} {failed} من {count} بينما شبكتك سليمة. ولا تعرض صفحته أي مشكلة.',
  'probe.reason.slow':
    'يستجيب {service} أبطأ بكثير من المعتاد في هذه الساعة بينما شبكتك سليمة. ولا تعرض صفحته أي مشكلة.',
  'probe.reason.failing_unread':
    'فشل فحصك لـ {service} {failed} من {count} بينما شبكتك سليمة. وما تقوله صفحته غير معروف.',
  'probe.reason.slow_unread':
    'يستجيب {service} أبطأ بكثير من المعتاد في هذه الساعة بينما شبكتك سليمة. وما تقوله صفحته غير معروف.',
  'probe.reason.cut_off': 'لا يمكن الوصول إلى أي من العنوانين المحايدين أيضًا: افحص اتصالك أولًا.',
  'probe.reason.slow_connection': 'العنوانان المحايدان أبطأ من المعتاد أيضًا: إنه اتصالك.',
  'probe.reason.part_unreachable':
    'يتعثر {service} في الاستجابة، ولا يمكن الوصول من هنا إلى جزء آخر من الإنترنت، بينما يمكن الوصول إلى الباقي.',
  'probe.reason.no_probe': 'لم يُفحص {service} مؤخرًا.',
  'probe.reason.unsettled': 'تختلف آخر الفحوص لـ {service}، أو هي أقل من أن تدل على شيء.',
  'probe.reason.page_unknown': 'يستجيب {service} لفحصك كالمعتاد، لكن ما تقوله صفحته غير معروف.',
  'probe.reason.failing_no_baseline':
    'فشل فحصك لـ {service} {failed} من {count}، لكن لا أحد يعلم بعد إن كانت شبكتك سليمة.',
  'probe.reason.slow_no_baseline':
    'يستجيب {service} أبطأ بكثير من المعتاد في هذه الساعة، لكن لا أحد يعلم بعد إن كانت شبكتك سليمة.',
  'probe.reason.failing_slow_connection':
    'فشل فحصك لـ {service} {failed} من {count}، واتصالك أبطأ من المعتاد: قد يكون السبب هذا أو ذاك.',
  'probe.problem.name': 'تعذر البحث عن اسم الخادم.',
  'probe.problem.no_route': 'لا يوجد طريق إلى الخادم من هنا.',
  'probe.problem.refused': 'رفض الخادم الاتصال.',
  'probe.problem.cut': 'انقطع الاتصال.',
  'probe.problem.timeout': 'لم تصل استجابة في الوقت المناسب.',
  'probe.problem.insecure': 'تعذر إنشاء اتصال آمن.',
  'probe.problem.status': 'أجاب الخادم بالحالة {status}، وهي غير متوقعة.',
  'probe.problem.text': 'لا تحتوي الاستجابة على النص المتوقع.',
  'probe.problem.proxy': 'لم يسمح خادم الوكيل في هذه الشبكة بمرور الفحص.',
  'probe.problem.unreadable': 'أجاب الخادم بما لا يُعد استجابة.',
  'probe.problem.not_made': 'لم يُجرَ الفحص: أنت غير متصل، أو أُجري للتو.',
  'probe.log.failed': 'الصفحة: {level}، من {from} إلى {to}، بينما فشل فحصك {failed} من {count} وكانت شبكتك سليمة.',
  'probe.log.slow': 'الصفحة: {level}، من {from} إلى {to}، بينما كان فحصك بطيئًا {slow} من {count} وكانت شبكتك سليمة.',
  'probe.log.both':
    'الصفحة: {level}، من {from} إلى {to}، بينما فشل فحصك {failed} وكان بطيئًا {slow} من {count}، وكانت شبكتك سليمة.',
  'probe.log.unseen': 'الصفحة: {level}، من {from} إلى {to}، بينما استُجيب لفحصك كالمعتاد {good} من {count}.',
  'probe.delay.label': 'دليلك أنت، من هذا الحاسوب وحده: يقول ماذا رأيت ومتى، لا من كان الأول.',
  'probe.delay.after':
    '{count, plural, zero {لم تأتِ أي إعلانات أولى} one {مرة واحدة جاء الإعلان الأول} two {مرتين جاء الإعلان الأول} few {# مرات جاء الإعلان الأول} many {# مرة جاء الإعلان الأول} other {# مرة جاء الإعلان الأول}} بعد أول فحص فاشل أو بطيء عندك، بفارق وسيط {duration}.',
  'probe.delay.before':
    '{count, plural, zero {لم يسبقه أي إعلان} one {مرة واحدة سبقه الإعلان الأول} two {مرتين سبقه الإعلان الأول} few {# مرات سبقه الإعلان الأول} many {# مرة سبقه الإعلان الأول} other {# مرة سبقه الإعلان الأول}}، بفارق وسيط {duration}.',
  'probe.delay.never':
    '{count, plural, zero {لم يحدث أن غاب الإعلان} one {مرة واحدة لم يُعلن شيء} two {مرتين لم يُعلن شيء} few {# مرات لم يُعلن شيء} many {# مرة لم يُعلن شيء} other {# مرة لم يُعلن شيء}}.',
} as const;
