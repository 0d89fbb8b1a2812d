/** Lists of services: taken along, and read. */
export const lists = {
  'lists.heading': 'Lista de servicios',
  'lists.note': 'Nombres, direcciones y lo que decidiste sobre ellos; nada de lo que se ha visto.',
  'lists.export': 'Exportar lista…',
  'lists.export_feeds': 'Exportar para lectores de feeds…',
  'lists.import': 'Importar lista…',
  'lists.opml_title': 'Servicios vigilados por Greenbar',
  'lists.too_large': '«{file}» es demasiado grande para una lista de servicios: se lee 1 MB como máximo.',
  'lists.not_a_list': '«{file}» no es una lista de servicios: ni exportada por Greenbar ni OPML.',
  'lists.newer': '«{file}» viene de un Greenbar más nuevo; actualiza este.',
  'lists.empty': '«{file}» no contiene ningún servicio.',
  'lists.unreadable': 'No se pudo leer «{file}».',
  'lists.from': 'De {file}',
  'lists.found': '{found, plural, one {# servicio} many {# servicios} other {# servicios}}, {looked} examinados.',
  'lists.left_out':
    '{count, plural, one {# entrada queda fuera: no tiene} many {# entradas quedan fuera: no tienen} other {# entradas quedan fuera: no tienen}} dirección https, o la lista es demasiado larga.',
  'lists.all': 'Todos los encontrados',
  'lists.waiting': 'En espera',
  'lists.looking': 'Examinando…',
  'lists.is': '{level} · {format}',
  'lists.already': 'Ya se vigila',
  'lists.adding': 'Leyendo…',
  'lists.added': 'Vigilado desde ahora',
  'lists.watch':
    '{count, plural, =0 {Elige qué vigilar} one {Vigilar # servicio} many {Vigilar # servicios} other {Vigilar # servicios}}',
  'lists.close': 'Cerrar',
} as const;
