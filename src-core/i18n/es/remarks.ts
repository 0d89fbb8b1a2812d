/** What is said of a page that was looked at: why it was recognised, and what was read around. */
export const remarks = {
  'clue.page_data': 'la página lleva los datos de una página de {vendor}',
  'clue.page_template': 'la página está hecha como las de {vendor}',
  'clue.page_says': 'la página dice que la hizo {vendor}',
  'clue.page_link': 'la página enlaza con {vendor}',
  'clue.page_asks': 'la página pide sus datos como las de {vendor}',
  'clue.id_twelve': 'el identificador de la página son doce minúsculas y cifras',
  'clue.id_ulid': 'los identificadores son ULID de 26 caracteres',
  'clue.summary': 'un resumen como los que envía {vendor}',
  'clue.components': 'una lista de componentes como las que envía {vendor}',
  'clue.services': 'una lista de servicios como las que envía {vendor}',
  'clue.monitors': 'una lista de monitores como las que envía {vendor}',
  'clue.incidents': 'una lista de incidentes como las que envía {vendor}',
  'clue.events': 'una lista de eventos como las que envía {vendor}',
  'clue.notices': 'avisos como los que envía {vendor}',
  'clue.uptime': 'un registro de días pasados como los que envía {vendor}',
  'clue.feed': 'un canal como los que envía {vendor}',
  'clue.feed_of_incidents': 'un canal que habla de incidentes',
  'clue.empty_list': 'una lista vacía en una dirección propia de {vendor}',
  'clue.retired': 'los datos del antiguo panel de {vendor}',
  'clue.given': 'el formato estaba indicado',
  'warning.unknown_word':
    '{what, select, page {No se conoce el estado de la página «{word}».} component {No se conoce el estado de un componente «{word}».} incident {No se conoce el estado de un incidente «{word}».} impact {No se conoce la gravedad de un incidente «{word}».} update {No se conoce el tipo de una actualización «{word}».} maintenance {No se conoce el estado de un mantenimiento «{word}».} other {No se conoce el comienzo de un título «{word}».}}',
  'warning.no_time':
    '{what, select, incident {El incidente «{title}» no indica la hora.} maintenance {El mantenimiento «{title}» no indica la hora.} update {La actualización «{title}» no indica la hora.} other {El evento «{title}» no indica la hora.}}',
  'warning.no_start': 'El evento «{title}» no dice cuándo comenzó.',
  'warning.no_end': 'No se dice cuándo terminó «{title}».',
  'warning.maybe_over': 'El canal no dice si «{title}» ha terminado.',
  'warning.start_in_text': 'Cuándo comienza «{title}» solo se dice en su texto.',
  'warning.never_over':
    '{vendor} nunca anunció el fin de «{title}»; se da por terminado un día después de su última actualización.',
  'warning.no_service': 'La actualización «{title}» no nombra ningún servicio.',
  'warning.left_out':
    '{what, select, incident {Un incidente sin hora queda fuera.} maintenance {Un mantenimiento sin hora queda fuera.} update {Una actualización sin hora queda fuera.} other {Un evento sin hora queda fuera.}}',
  'warning.unread_events':
    '{count, plural, one {No se pudo leer # de los eventos mostrados.} many {No se pudieron leer # de los eventos mostrados.} other {No se pudieron leer # de los eventos mostrados.}}',
  'warning.unread_entries':
    '{count, plural, one {No se pudo leer # entrada del canal.} many {No se pudieron leer # entradas del canal.} other {No se pudieron leer # entradas del canal.}}',
  'warning.unread':
    '{what, select, components {No se pudieron leer los componentes} incidents {No se pudo leer la lista de incidentes} past_incidents {No se pudo leer la lista de incidentes pasados} past_texts {No se pudieron leer los textos de incidentes pasados} maintenances {No se pudo leer la lista de mantenimientos} events {No se pudieron leer los eventos de la página} notices {No se pudieron leer los avisos de la página} posts {No se pudieron leer algunas de las publicaciones} uptime {No se pudieron leer las cifras de disponibilidad de la página} other {No se pudo leer una parte del registro de disponibilidad}}.',
  'warning.unread_because':
    '{what, select, components {No se pudieron leer los componentes} incidents {No se pudo leer la lista de incidentes} past_incidents {No se pudo leer la lista de incidentes pasados} past_texts {No se pudieron leer los textos de incidentes pasados} maintenances {No se pudo leer la lista de mantenimientos} events {No se pudieron leer los eventos de la página} notices {No se pudieron leer los avisos de la página} posts {No se pudieron leer algunas de las publicaciones} uptime {No se pudieron leer las cifras de disponibilidad de la página} other {No se pudo leer una parte del registro de disponibilidad}}: {because}',
  'warning.read_instead':
    'No se pudieron leer los datos de la página, pero sí {what, select, feed {su canal} other {su página web}}: {because}',
  'warning.incidents_only': 'Es una lista de incidentes; no dice cómo están los componentes.',
  'warning.past_only': 'El documento es un registro de días pasados; no dice cómo están ahora los componentes.',
  'warning.names_only': 'Se muestran los componentes, pero no cómo está cada uno.',
  'warning.whole_only': 'Solo se conoce el estado de la página entera, no el de sus componentes.',
  'warning.touched_only': 'Solo se muestran los servicios que tuvieron incidentes.',
  'warning.compatibility_only':
    'Esto se leyó de los datos de compatibilidad de la página, que {what, select, components {solo muestran algunos componentes y ningún grupo} other {no dicen cómo están los componentes}}.',
  'warning.latest_only': 'Solo se pudieron leer los últimos incidentes, y no a qué componentes afectaron.',
  'warning.no_components': 'La página no muestra componentes.',
  'warning.feed_without_severity': 'El canal no indica componentes ni gravedad: los incidentes se toman como leves.',
  'warning.feed_without_times': 'El canal no indica componentes ni cuándo comenzó un incidente.',
  'warning.feed_level': 'El estado solo significa que el canal no nombra ningún incidente en curso.',
  'warning.feed_empty': 'El canal está vacío: quizá porque todo va bien.',
  'warning.zone_unknown': 'No se conoce la zona horaria «{zone}»; sus días y horas se leen como UTC.',
  'warning.zone_missing': 'La página no indica su zona horaria; sus días y horas se leen como UTC.',
  'warning.headline_differs':
    'La página dice «{headline}», pero {what, select, component {un componente indica} other {un incidente en curso indica}}: {level}.',
  'warning.maintenance_unlisted':
    'Un sistema aparece en mantenimiento, pero ninguno de los mantenimientos mostrados está en curso.',
  'warning.posts_passed_over': 'La página también tiene publicaciones de un tipo que no se lee.',
  'warning.monitors_missing': 'Los resultados de los monitores no están en este documento.',
  'warning.open_missing': 'Los incidentes en curso no están en este documento.',
  'warning.subpages_unread': 'La página solo enlaza con otras páginas, y no se pudo leer cómo están.',
  'warning.uptime_of_first': 'Solo se pidió la disponibilidad de los primeros {count, number} componentes.',
  'warning.undated_page': 'La página no dice cuándo se hizo, así que sus incidentes no tienen fecha y quedan fuera.',
  'warning.security': 'La página informa de un problema de seguridad, que se muestra como degradado.',
} as const;
