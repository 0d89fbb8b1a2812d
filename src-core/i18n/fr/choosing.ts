/** Choosing services and their components, before anything is watched. */
export const choosing = {
  'choosing.keys': 'Les flèches choisissent, Entrée montre ce qui serait surveillé.',
  'choosing.hint': 'Choisissez un service pour voir ce qui serait surveillé, et ce qu’il vous aurait annoncé.',
  'choosing.back': 'Retour à la liste',
  'choosing.stop': 'Arrêter l’examen',
  'choosing.again': 'Réexaminer',
  'choosing.stopped': 'L’examen de {url} a été arrêté.',
  'choosing.still_looking':
    'Examen toujours en cours : l’adresse est interrogée à la manière de chaque page d’état que Greenbar connaît.',
  'choosing.name': 'Nom',
  'choosing.components': 'Composants à surveiller',
  'choosing.chosen': '{chosen} sur {count}',
  'choosing.components_note':
    'Les autres restent dans l’historique ; ils n’avertissent pas et ne colorent pas l’icône.',
  'choosing.all': 'Tous',
  'choosing.none': 'Aucun',
  'choosing.filter': 'Filtrer les composants',
  'choosing.no_component': 'Aucun composant ne correspond à « {typed} ».',
  'choosing.none_chosen': 'Choisissez au moins un composant.',
  'choosing.ungrouped': 'Autres',
  'choosing.forecast': 'Ce qui aurait alerté ces {days} derniers jours',
  'choosing.no_past': 'Son fournisseur ne publie pas son passé : voici seulement ce que la page dit aujourd’hui.',
  'choosing.past_unread':
    'Son passé ne peut pas être lu pour l’instant : voici seulement ce que la page dit aujourd’hui.',
  'choosing.which': 'Lesquelles, et quand',
  'choosing.popular': 'Services populaires',
  'choosing.matches': 'Services correspondants',
  'choosing.yours': 'Choisis',
  'choosing.search': 'Cherchez par nom, ou collez l’adresse d’une page d’état',
  'choosing.take_address': 'Ajouter {host}',
  'choosing.watch':
    '{count, plural, =0 {Choisissez quoi surveiller} one {Surveiller # service} many {Surveiller # services} other {Surveiller # services}}',
  'choosing.reading': 'Lecture de {done} sur {count}…',
  'choosing.failed':
    '{count, plural, one {# service n’a pas pu être lu :} many {# services n’ont pas pu être lus :} other {# services n’ont pas pu être lus :}}',
  'choosing.failure': '{service} : {reason}',
  'choosing.try_again': 'Réessayer',
  'choosing.go_on': 'Continuer sans',
} as const;
