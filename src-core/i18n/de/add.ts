/** Adding a service. */
export const add = {
  'add.heading': 'Dienst hinzufügen',
  'add.text': 'Nach dem Namen suchen oder die Adresse einer beliebigen Statusseite einfügen.',
  'add.field': 'Name oder Adresse',
  'add.example': 'GitHub oder https://status.example.com',
  'add.reading_catalogue': 'Verzeichnis wird gelesen …',
  'add.services': 'Dienste',
  'add.unknown': 'Kein Dienst dieses Namens ist bekannt. Stattdessen die Adresse seiner Statusseite einfügen.',
  'add.count': '{count, plural, one {# Dienst} other {# Dienste}}',
  'add.watched': 'Wird beobachtet',
  'add.watch': 'Beobachten',
  'add.watch_service': '{service} beobachten',
  'add.looking': '{url} wird angesehen …',
  'add.preview': 'Vorschau von {name}',
  'add.format': '{format} ({reason})',
  'add.already': 'Wird bereits beobachtet',
  'add.found':
    '{components, plural, =0 {Die Seite führt keine Komponenten auf} one {# Komponente} other {# Komponenten}}, {incidents, plural, =0 {zurzeit kein Vorfall auf der Seite} one {# Vorfall auf der Seite} other {# Vorfälle auf der Seite}}.',
} as const;
