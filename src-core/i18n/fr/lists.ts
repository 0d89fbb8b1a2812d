/** Lists of services: taken along, and read. */
export const lists = {
  'lists.heading': 'Liste des services',
  'lists.note': 'Noms, adresses et ce que vous avez décidé à leur sujet ; rien de ce qui a été vu.',
  'lists.export': 'Exporter la liste…',
  'lists.export_feeds': 'Exporter pour les lecteurs de flux…',
  'lists.import': 'Importer une liste…',
  'lists.opml_title': 'Services surveillés par Greenbar',
  'lists.too_large': '« {file} » est trop volumineux pour une liste de services : 1 Mo au plus est lu.',
  'lists.not_a_list': '« {file} » n’est pas une liste de services : ni exportée par Greenbar, ni OPML.',
  'lists.newer': '« {file} » vient d’un Greenbar plus récent ; mettez celui-ci à jour.',
  'lists.empty': '« {file} » ne contient aucun service.',
  'lists.unreadable': '« {file} » n’a pas pu être lu.',
  'lists.from': 'De {file}',
  'lists.found': '{found, plural, one {# service} many {# services} other {# services}}, {looked} examinés.',
  'lists.left_out':
    '{count, plural, one {# entrée est écartée : elle n’a} many {# entrées sont écartées : elles n’ont} other {# entrées sont écartées : elles n’ont}} pas d’adresse https, ou la liste est trop longue.',
  'lists.all': 'Tous ceux trouvés',
  'lists.waiting': 'En attente',
  'lists.looking': 'Examen…',
  'lists.is': '{level} · {format}',
  'lists.already': 'Déjà surveillé',
  'lists.adding': 'Lecture…',
  'lists.added': 'Désormais surveillé',
  'lists.watch':
    '{count, plural, =0 {Choisissez quoi surveiller} one {Surveiller # service} many {Surveiller # services} other {Surveiller # services}}',
  'lists.close': 'Fermer',
} as const;
