/** Why a page could not be read, as exactly as it is known. */
export const faults = {
  'failure.nothing_at': 'Il n’y a rien à cette adresse (état {status}).',
  'failure.less_often': 'Le serveur demande moins de requêtes (état {status}).',
  'failure.server_trouble': 'Le serveur a lui-même un problème (état {status}).',
  'cause.no_route': 'Il n’y a pas de connexion à Internet.',
  'cause.name': 'Le nom du serveur est introuvable.',
  'cause.resolver': 'Le nom du serveur n’a pas pu être résolu.',
  'cause.refused': 'Le serveur a refusé la connexion.',
  'cause.cut': 'La connexion a été coupée.',
  'cause.proxy': 'Le proxy n’a pas laissé passer la connexion.',
  'cause.stranger': 'Quelqu’un d’autre a répondu à la place du serveur.',
  'cause.untrusted': 'Le certificat du serveur n’est pas digne de confiance.',
  'cause.certificate_date':
    'Le certificat du serveur a expiré ou n’est pas encore valable, ou l’horloge de cet ordinateur est fausse.',
  'cause.sign_in': 'Le réseau exige une connexion avant de laisser passer quoi que ce soit.',
  'detail.nothing_here': 'Il n’y a rien à lire à cette adresse.',
  'detail.not_a_status_page':
    '{what, select, page {{title, select, none {C’est une page web, mais pas une page d’état que Greenbar connaît.} other {« {title} » est une page web, mais pas une page d’état que Greenbar connaît.}}} feed {{title, select, none {C’est un flux, mais pas une page d’état que Greenbar connaît.} other {« {title} » est un flux, mais pas une page d’état que Greenbar connaît.}}} other {Ce sont des données, mais pas celles d’une page d’état que Greenbar connaît.}}',
  'detail.empty_answer': 'La réponse est vide là où les données de la page étaient attendues.',
  'detail.web_page_instead': 'La réponse est une page web là où les données de la page étaient attendues.',
  'detail.cut_short': 'La réponse s’interrompt au milieu.',
  'detail.emptied': 'La page ne cite plus aucun composant.',
  'detail.older_copy': 'Le serveur a renvoyé une copie de la page plus ancienne que la précédente.',
  'detail.clock_behind':
    'L’horloge de cet ordinateur retarde : la page a été lue à une heure qui n’est pas encore arrivée.',
  'detail.not_an_address': 'Ce n’est pas une adresse https lisible.',
  'detail.no_such_format': 'Il n’y a pas de format nommé « {format} ».',
  'detail.choice_needed': 'La page ne dit pas comment demander ses données : indiquez-le sous « {option} ».',
  'detail.no_such_option':
    'Il n’y a pas d’option « {option} » ici : {format} {options, select, none {n’a pas d’options} other {a celles-ci : {options}}}.',
  'detail.option_too_long': '{option} : {most, number} caractères au plus.',
  'detail.option_not_one_of': '{option} : « {value} » n’est pas possible ; au choix : {values}.',
} as const;
