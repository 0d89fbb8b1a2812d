/** What is said of a page that was looked at: why it was recognised, and what was read around. */
export const remarks = {
  'clue.page_data': 'la page contient les données d’une page {vendor}',
  'clue.page_template': 'la page est faite comme celles de {vendor}',
  'clue.page_says': 'la page dit avoir été faite avec {vendor}',
  'clue.page_link': 'la page renvoie à {vendor}',
  'clue.page_asks': 'la page demande ses données comme celles de {vendor}',
  'clue.id_twelve': 'l’identifiant de la page compte douze minuscules et chiffres',
  'clue.id_ulid': 'les identifiants sont des ULID de 26 caractères',
  'clue.summary': 'un résumé tel que {vendor} l’envoie',
  'clue.components': 'une liste de composants telle que {vendor} l’envoie',
  'clue.services': 'une liste de services telle que {vendor} l’envoie',
  'clue.monitors': 'une liste de sondes telle que {vendor} l’envoie',
  'clue.incidents': 'une liste d’incidents telle que {vendor} l’envoie',
  'clue.events': 'une liste d’événements telle que {vendor} l’envoie',
  'clue.notices': 'des annonces telles que {vendor} les envoie',
  'clue.uptime': 'un relevé des jours passés tel que {vendor} l’envoie',
  'clue.feed': 'un flux tel que {vendor} l’envoie',
  'clue.feed_of_incidents': 'un flux qui parle d’incidents',
  'clue.empty_list': 'une liste vide à une adresse propre à {vendor}',
  'clue.retired': 'les données de l’ancien tableau de bord de {vendor}',
  'clue.given': 'le format était indiqué',
  'warning.unknown_word':
    '{what, select, page {L’état de la page « {word} » est inconnu.} component {L’état d’un composant « {word} » est inconnu.} incident {L’état d’un incident « {word} » est inconnu.} impact {La gravité d’un incident « {word} » est inconnue.} update {Le type d’une mise à jour « {word} » est inconnu.} maintenance {L’état d’une maintenance « {word} » est inconnu.} other {Le début d’un titre « {word} » est inconnu.}}',
  'warning.no_time':
    '{what, select, incident {L’incident « {title} » n’indique pas d’heure.} maintenance {La maintenance « {title} » n’indique pas d’heure.} update {La mise à jour « {title} » n’indique pas d’heure.} other {L’événement « {title} » n’indique pas d’heure.}}',
  'warning.no_start': 'L’événement « {title} » ne dit pas quand il a commencé.',
  'warning.no_end': 'La fin de « {title} » n’est pas indiquée.',
  'warning.maybe_over': 'Le flux ne dit pas si « {title} » est terminé.',
  'warning.start_in_text': 'Le début de « {title} » n’est indiqué que dans son texte.',
  'warning.never_over':
    '{vendor} n’a jamais annoncé la fin de « {title} » ; il est considéré comme terminé un jour après sa dernière mise à jour.',
  'warning.no_service': 'La mise à jour « {title} » ne cite aucun service.',
  'warning.left_out':
    '{what, select, incident {Un incident sans heure est écarté.} maintenance {Une maintenance sans heure est écartée.} update {Une mise à jour sans heure est écartée.} other {Un événement sans heure est écarté.}}',
  'warning.unread_events':
    '{count, plural, one {# des événements cités n’a pas pu être lu.} many {# des événements cités n’ont pas pu être lus.} other {# des événements cités n’ont pas pu être lus.}}',
  'warning.unread_entries':
    '{count, plural, one {# entrée du flux n’a pas pu être lue.} many {# entrées du flux n’ont pas pu être lues.} other {# entrées du flux n’ont pas pu être lues.}}',
  'warning.unread':
    '{what, select, components {Les composants n’ont pas pu être lus} incidents {La liste des incidents n’a pas pu être lue} past_incidents {La liste des incidents passés n’a pas pu être lue} past_texts {Les textes des incidents passés n’ont pas pu être lus} maintenances {La liste des maintenances n’a pas pu être lue} events {Les événements de la page n’ont pas pu être lus} notices {Les annonces de la page n’ont pas pu être lues} posts {Certaines des annonces n’ont pas pu être lues} uptime {Les chiffres de disponibilité de la page n’ont pas pu être lus} other {Une partie du relevé de disponibilité n’a pas pu être lue}}.',
  'warning.unread_because':
    '{what, select, components {Les composants n’ont pas pu être lus} incidents {La liste des incidents n’a pas pu être lue} past_incidents {La liste des incidents passés n’a pas pu être lue} past_texts {Les textes des incidents passés n’ont pas pu être lus} maintenances {La liste des maintenances n’a pas pu être lue} events {Les événements de la page n’ont pas pu être lus} notices {Les annonces de la page n’ont pas pu être lues} posts {Certaines des annonces n’ont pas pu être lues} uptime {Les chiffres de disponibilité de la page n’ont pas pu être lus} other {Une partie du relevé de disponibilité n’a pas pu être lue}} : {because}',
  'warning.read_instead':
    'Les données de la page n’ont pas pu être lues, mais {what, select, feed {son flux} other {sa page web}} oui : {because}',
  'warning.incidents_only': 'C’est une liste d’incidents ; elle ne dit pas l’état des composants.',
  'warning.past_only': 'Le document est un relevé des jours passés ; il ne dit pas l’état actuel des composants.',
  'warning.names_only': 'Les composants sont cités, mais pas l’état de chacun.',
  'warning.whole_only': 'Seul l’état de la page entière est connu, pas celui de ses composants.',
  'warning.touched_only': 'Seuls les services qui ont eu des incidents sont cités.',
  'warning.compatibility_only':
    'Ceci vient des données de compatibilité de la page, qui {what, select, components {ne citent que certains composants et aucun groupe} other {ne disent pas l’état des composants}}.',
  'warning.latest_only': 'Seuls les derniers incidents ont pu être lus, et pas les composants qu’ils touchaient.',
  'warning.no_components': 'La page ne cite aucun composant.',
  'warning.feed_without_severity':
    'Le flux n’indique ni composants ni gravité : les incidents sont considérés comme mineurs.',
  'warning.feed_without_times': 'Le flux n’indique ni composants, ni l’heure de début des incidents.',
  'warning.feed_level': 'L’état signifie seulement que le flux ne cite aucun incident en cours.',
  'warning.feed_empty': 'Le flux est vide : peut-être parce que tout va bien.',
  'warning.zone_unknown': 'Le fuseau horaire « {zone} » est inconnu ; ses jours et heures sont lus en UTC.',
  'warning.zone_missing': 'La page n’indique pas son fuseau horaire ; ses jours et heures sont lus en UTC.',
  'warning.headline_differs':
    'La page dit « {headline} », mais {what, select, component {un composant indique} other {un incident en cours indique}} : {level}.',
  'warning.maintenance_unlisted':
    'Un système est affiché en maintenance, mais aucune des maintenances citées n’est en cours.',
  'warning.posts_passed_over': 'La page contient aussi des annonces d’un type qui n’est pas lu.',
  'warning.monitors_missing': 'Les résultats des sondes ne sont pas dans ce document.',
  'warning.open_missing': 'Les incidents en cours ne sont pas dans ce document.',
  'warning.subpages_unread': 'La page ne fait que renvoyer à d’autres pages, dont l’état n’a pas pu être lu.',
  'warning.uptime_of_first': 'Seule la disponibilité des {count, number} premiers composants a été demandée.',
  'warning.undated_page':
    'La page ne dit pas quand elle a été faite : ses incidents n’ont donc pas de date et sont écartés.',
  'warning.security': 'La page signale un problème de sécurité, affiché comme dégradé.',
} as const;
