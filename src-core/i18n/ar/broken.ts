/** A page that cannot be read: what its user can do. */
export const broken = {
  'broken.heading': 'ما يمكنك فعله',
  'broken.text':
    'ما في هذا العنوان لم يعد صفحة الحالة التي كان Greenbar يقرؤها. يبحث Greenbar من تلقاء نفسه عن مكانها الجديد، مرة كل ساعة على الأكثر.',
  'broken.never': 'لم تتسنَّ قراءة هذه الصفحة بعد.',
  'broken.open': 'فتح العنوان',
  'broken.open_note': 'لترى ما فيه الآن',
  'broken.detect': 'إعادة الاكتشاف الآن',
  'broken.detecting': 'جارٍ الاكتشاف…',
  'broken.detect_note': 'للبحث فورًا عن مكان الصفحة الجديد',
  'broken.replace': 'إضافة عنوانها الجديد',
  'broken.replace_note': 'إن كنت تعرف أين الصفحة الآن؛ ثم أوقف مراقبة هذه',
  'broken.not_found': 'لم يُعثر على ما يمكن لـ Greenbar قراءته بدلًا منها.',
  'broken.hint': 'افتح الخدمة لترى ما يمكن فعله.',
} as const;
