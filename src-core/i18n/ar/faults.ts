/** Why a page could not be read, as exactly as it is known. */
export const faults = {
  'failure.nothing_at': 'لا شيء في هذا العنوان (الحالة {status}).',
  'failure.less_often': 'يطلب الخادم عددًا أقل من الطلبات (الحالة {status}).',
  'failure.server_trouble': 'في الخادم نفسه مشكلة (الحالة {status}).',
  'cause.no_route': 'لا يوجد اتصال بالإنترنت.',
  'cause.name': 'تعذر العثور على اسم الخادم.',
  'cause.resolver': 'تعذر البحث عن اسم الخادم.',
  'cause.refused': 'رفض الخادم الاتصال.',
  'cause.cut': 'انقطع الاتصال.',
  'cause.proxy': 'لم يسمح خادم الوكيل بمرور الاتصال.',
  'cause.stranger': 'ردّ طرف آخر بدلًا من الخادم.',
  'cause.untrusted': 'شهادة الخادم غير موثوقة.',
  'cause.certificate_date': 'انتهت صلاحية شهادة الخادم أو لم تبدأ بعد، أو أن ساعة هذا الحاسوب غير صحيحة.',
  'cause.sign_in': 'تطلب الشبكة تسجيل الدخول قبل السماح بمرور أي شيء.',
  'detail.nothing_here': 'لا شيء يُقرأ في هذا العنوان.',
  'detail.not_a_status_page':
    '{what, select, page {{title, select, none {هذه صفحة ويب، لكنها ليست صفحة حالة يعرفها Greenbar.} other {«{title}» صفحة ويب، لكنها ليست صفحة حالة يعرفها Greenbar.}}} feed {{title, select, none {هذه خلاصة، لكنها ليست صفحة حالة يعرفها Greenbar.} other {«{title}» خلاصة، لكنها ليست صفحة حالة يعرفها Greenbar.}}} other {هذه بيانات، لكنها ليست بيانات صفحة حالة يعرفها Greenbar.}}',
  'detail.empty_answer': 'الردّ فارغ حيث كانت بيانات الصفحة متوقعة.',
  'detail.web_page_instead': 'الردّ صفحة ويب حيث كانت بيانات الصفحة متوقعة.',
  'detail.cut_short': 'ينقطع الردّ في منتصفه.',
  'detail.emptied': 'لم تعد الصفحة تذكر أي مكوّن.',
  'detail.older_copy': 'ردّ الخادم بنسخة من الصفحة أقدم من السابقة.',
  'detail.clock_behind': 'ساعة هذا الحاسوب متأخرة: آخر قراءة للصفحة كانت في وقت لم يأتِ بعد.',
  'detail.not_an_address': 'هذا ليس عنوان https يمكن قراءته.',
  'detail.no_such_format': 'لا توجد صيغة باسم «{format}».',
  'detail.choice_needed': 'لا تقول الصفحة كيف تُطلب بياناتها: أدخل ذلك تحت «{option}».',
  'detail.no_such_option':
    'لا يوجد هنا خيار «{option}»: {options, select, none {ليس لـ {format} خيارات} other {خيارات {format} هي: {options}}}.',
  'detail.option_too_long':
    '{option}: الحد الأقصى {most, plural, zero {# محرف} one {محرف واحد} two {محرفان} few {# محارف} many {# محرفًا} other {# محرف}}.',
  'detail.option_not_one_of': '{option}: لا يمكن أن يكون «{value}»؛ القيم الممكنة: {values}.',
} as const;
