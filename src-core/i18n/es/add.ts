/** Adding a service. */
export const add = {
  'add.heading': 'Añadir un servicio',
  'add.text': 'Busca por nombre o pega la dirección de cualquier página de estado.',
  'add.field': 'Nombre o dirección',
  'add.example': 'GitHub, o https://status.example.com',
  'add.reading_catalogue': 'Leyendo el catálogo…',
  'add.services': 'Servicios',
  'add.unknown': 'No se conoce ningún servicio con ese nombre. Pega la dirección de su página de estado.',
  'add.count': '{count, plural, one {# servicio} many {# servicios} other {# servicios}}',
  'add.watched': 'Vigilado',
  'add.watch': 'Vigilar',
  'add.watch_service': 'Vigilar {service}',
  'add.looking': 'Examinando {url}…',
  'add.preview': 'Vista previa de {name}',
  'add.format': '{format} ({reason})',
  'add.already': 'Ya se vigila',
  'add.found':
    '{components, plural, =0 {La página no muestra componentes} one {# componente} many {# componentes} other {# componentes}}, {incidents, plural, =0 {ningún incidente en la página ahora} one {# incidente en la página} many {# incidentes en la página} other {# incidentes en la página}}.',
} as const;
