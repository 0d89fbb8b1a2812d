/** Before a hook may start a program: what the system asks, in a box no page can answer. */
export const consent = {
  'consent.title': 'Darf Greenbar das starten?',
  'consent.runs': 'Es liefe mit Ihren Rechten, jedes Mal wenn ein Hook etwas erfährt:',
  'consent.only_if': 'Erlauben Sie es nur, wenn Sie genau das eben in den Einstellungen von Greenbar eingegeben haben.',
  'consent.allow': 'Erlauben',
  'consent.refuse': 'Nicht erlauben',
  'consent.refused': 'Es wurde nichts gespeichert: Sie haben das Programm nicht erlaubt.',
  'consent.open': 'Es wurde nichts gespeichert: Beantworten Sie zuerst die offene Frage.',
  'consent.too_long': 'Das ist zu lang, um es Ihnen vorher zu zeigen. Schreiben Sie es von Hand in settings.json.',
} as const;
