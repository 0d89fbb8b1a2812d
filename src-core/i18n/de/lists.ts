/** Lists of services: taken along, and read. */
export const lists = {
  'lists.heading': 'Liste der Dienste',
  'lists.note': 'Namen, Adressen und die Entscheidungen dazu; nichts, was gesehen wurde.',
  'lists.export': 'Liste exportieren …',
  'lists.export_feeds': 'Für Feedreader exportieren …',
  'lists.import': 'Liste importieren …',
  'lists.opml_title': 'Von Greenbar beobachtete Dienste',
  'lists.too_large': '„{file}“ ist zu groß für eine Liste von Diensten: Höchstens 1 MB wird gelesen.',
  'lists.not_a_list': '„{file}“ ist keine Liste von Diensten: weder von Greenbar exportiert noch OPML.',
  'lists.newer': '„{file}“ stammt von einem neueren Greenbar; dieses bitte aktualisieren.',
  'lists.empty': '„{file}“ enthält keinen Dienst.',
  'lists.unreadable': '„{file}“ ließ sich nicht lesen.',
  'lists.from': 'Aus {file}',
  'lists.found': '{found, plural, one {# Dienst} other {# Dienste}}, {looked} angesehen.',
  'lists.left_out':
    '{count, plural, one {# Eintrag ist ausgelassen: Er hat} other {# Einträge sind ausgelassen: Sie haben}} keine https-Adresse, oder die Liste ist zu lang.',
  'lists.all': 'Alle gefundenen',
  'lists.waiting': 'Wartet',
  'lists.looking': 'Wird angesehen …',
  'lists.is': '{level} · {format}',
  'lists.already': 'Wird bereits beobachtet',
  'lists.adding': 'Wird gelesen …',
  'lists.added': 'Wird ab jetzt beobachtet',
  'lists.watch':
    '{count, plural, =0 {Auswählen, was beobachtet wird} one {# Dienst beobachten} other {# Dienste beobachten}}',
  'lists.close': 'Schließen',
} as const;
