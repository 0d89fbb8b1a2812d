/** Adding a service. */
export const add = {
  'add.heading': 'Add a service',
  'add.text': 'Search by name, or paste the address of any status page.',
  'add.field': 'Name or address',
  'add.example': 'GitHub, or https://status.example.com',
  'add.reading_catalogue': 'Reading the catalogue…',
  'add.services': 'Services',
  'add.unknown': 'No service of that name is known. Paste the address of its status page instead.',
  'add.count': '{count, plural, one {# service} other {# services}}',
  'add.watched': 'Watched',
  'add.watch': 'Watch',
  'add.watch_service': 'Watch {service}',
  'add.looking': 'Looking at {url}…',
  'add.preview': 'Preview of {name}',
  'add.format': '{format} ({reason})',
  'add.already': 'Already watched',
  'add.found':
    '{components, plural, =0 {The page lists no components} one {# component} other {# components}}, {incidents, plural, =0 {no incident on the page now} one {# incident on the page} other {# incidents on the page}}.',
} as const;
