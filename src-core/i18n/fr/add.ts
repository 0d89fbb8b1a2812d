/** Adding a service. */
export const add = {
  'add.heading': 'Ajouter un service',
  'add.text': 'Cherchez par nom, ou collez l’adresse de n’importe quelle page d’état.',
  'add.field': 'Nom ou adresse',
  'add.example': 'GitHub, ou https://status.example.com',
  'add.reading_catalogue': 'Lecture du catalogue…',
  'add.services': 'Services',
  'add.unknown': 'Aucun service de ce nom n’est connu. Collez plutôt l’adresse de sa page d’état.',
  'add.count': '{count, plural, one {# service} many {# services} other {# services}}',
  'add.watched': 'Surveillé',
  'add.watch': 'Surveiller',
  'add.watch_service': 'Surveiller {service}',
  'add.looking': 'Examen de {url}…',
  'add.preview': 'Aperçu de {name}',
  'add.format': '{format} ({reason})',
  'add.already': 'Déjà surveillé',
  'add.found':
    '{components, plural, =0 {La page ne cite aucun composant} one {# composant} many {# composants} other {# composants}}, {incidents, plural, =0 {aucun incident sur la page en ce moment} one {# incident sur la page} many {# incidents sur la page} other {# incidents sur la page}}.',
} as const;
