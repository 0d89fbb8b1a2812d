/** Before a hook may start a program: what the system asks, in a box no page can answer. */
export const consent = {
  'consent.title': 'Allow Greenbar to start this?',
  'consent.runs': 'It would run with your rights each time a hook is told something:',
  'consent.only_if': 'Allow it only if you have just entered exactly this in Greenbar’s settings.',
  'consent.allow': 'Allow',
  'consent.refuse': 'Don’t allow',
  'consent.refused': 'Nothing was saved: you did not allow the program.',
  'consent.open': 'Nothing was saved: answer the question that is open first.',
  'consent.too_long': 'This is too long to be shown to you before it runs. Write it into settings.json by hand.',
} as const;
