/** The overview, and what stands there before any service is watched. */
export const overview = {
  'overview.trouble': '{service} : {level}',
  'overview.troubled':
    '{count, plural, one {# service a des problèmes} many {# services ont des problèmes} other {# services ont des problèmes}}',
  'overview.others':
    '{count, plural, one {# autre opérationnel} many {# autres opérationnels} other {# autres opérationnels}}',
  'overview.unknown': '{count, plural, one {# inconnu} many {# inconnus} other {# inconnus}}',
  'overview.all_muted': 'Tout est en sourdine',
  'overview.nothing_known': 'Rien n’est encore connu',
  'overview.is_operational': '{service} est opérationnel',
  'overview.is_maintained': '{service} est en maintenance',
  'overview.operational':
    '{count, plural, one {# service opérationnel} many {# services opérationnels} other {# services opérationnels}}',
  'overview.all_operational':
    '{count, plural, one {Le seul service est opérationnel} many {Les # services sont opérationnels} other {Les # services sont opérationnels}}',
  'overview.running': 'En ce moment',
  'overview.show_running':
    'Afficher {count, plural, one {# autre incident} many {# autres incidents} other {# autres incidents}}',
  'overview.maintenance': 'Maintenance, {status}',
  'overview.began': 'commencé {ago}',
  'overview.followed': 'Suivi',
  'overview.services': 'Services',
  'overview.order': 'Ordre',
  'overview.worst_first': 'Les pires d’abord',
  'overview.own_order': 'Mon ordre',
  'overview.filter_services': 'Filtrer les services',
  'overview.filter': 'Filtrer',
  'overview.no_match':
    'Aucun service ne correspond à « {typed} ». Essayez une partie de son nom, ou un état comme « panne ».',
  'overview.days_ago': 'il y a {days} jours',
  'overview.reading_history': 'Lecture de son historique…',
  'overview.pasts_read': 'Historique lu : {done, number} sur {total, number}',
  'overview.source_broken': 'Source défaillante : {reason}',
  'overview.changed_shape': 'la page a changé de forme.',
  'overview.muted': 'en sourdine',
  'overview.stale': 'Dernière vérification {ago}.',
  'first.heading': 'De quoi dépendez-vous ?',
  'first.text':
    'Greenbar surveille les pages d’état des services que vous choisissez, vous avertit quand l’un d’eux tombe en panne ou se rétablit, et conserve l’historique. La première lecture rapporte les quatre-vingt-dix derniers jours.',
} as const;
