/** The overview, and what stands there before any service is watched. */
export const overview = {
  'overview.trouble': '{service}: {level}',
  'overview.troubled':
    '{count, plural, one {# servicio tiene problemas} many {# servicios tienen problemas} other {# servicios tienen problemas}}',
  'overview.others': '{count, plural, one {# más operativo} many {# más operativos} other {# más operativos}}',
  'overview.unknown': '{count, plural, one {# desconocido} many {# desconocidos} other {# desconocidos}}',
  'overview.all_muted': 'Todo está silenciado',
  'overview.nothing_known': 'Aún no se sabe nada',
  'overview.is_operational': '{service} está operativo',
  'overview.is_maintained': '{service} está en mantenimiento',
  'overview.operational':
    '{count, plural, one {# servicio operativo} many {# servicios operativos} other {# servicios operativos}}',
  'overview.all_operational':
    '{count, plural, one {El único servicio está operativo} many {Los # servicios están operativos} other {Los # servicios están operativos}}',
  'overview.running': 'En curso ahora',
  'overview.show_running':
    'Mostrar {count, plural, one {# incidente más} many {# incidentes más} other {# incidentes más}}',
  'overview.maintenance': 'Mantenimiento, {status}',
  'overview.began': 'comenzó {ago}',
  'overview.followed': 'En seguimiento',
  'overview.services': 'Servicios',
  'overview.order': 'Orden',
  'overview.worst_first': 'Lo peor primero',
  'overview.own_order': 'Mi orden',
  'overview.filter_services': 'Filtrar servicios',
  'overview.filter': 'Filtrar',
  'overview.no_match':
    'Ningún servicio coincide con «{typed}». Prueba con parte de su nombre o con un estado como «interrupción».',
  'overview.days_ago': 'hace {days} días',
  'overview.reading_history': 'Leyendo su historial…',
  'overview.pasts_read': 'Pasado leído: {done, number} de {total, number}',
  'overview.source_broken': 'Fuente averiada: {reason}',
  'overview.changed_shape': 'la página ha cambiado de forma.',
  'overview.muted': 'silenciado',
  'overview.stale': 'Última comprobación {ago}.',
  'first.heading': '¿De qué dependes?',
  'first.text':
    'Greenbar vigila las páginas de estado de los servicios que elijas, avisa cuando uno falla o se recupera y guarda el historial. La primera lectura trae los últimos noventa días.',
} as const;
