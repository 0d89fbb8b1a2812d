/** What is told of a service and of its parts, from when on, and what would have been. */
export const told = {
  'told.heading': 'Notifications',
  'told.follow':
    'Suivre {service} jusqu’à la fin du problème : chaque mise à jour, quels que soient les autres réglages',
  'told.part': 'Partie',
  'told.part_hint': 'Ce à quoi s’appliquent les choix ci-dessous.',
  'told.whole': 'Tout le service',
  'told.minimum': 'M’avertir à partir de',
  'told.minimum_hint': 'Les problèmes moins graves restent seulement dans l’historique.',
  'told.as_set': 'Comme dans les réglages généraux',
  'told.silence': 'Pause',
  'told.silence_hint': 'Ce qui se passe pendant une pause est annoncé à sa fin.',
  'told.not_silent': 'Aucune pause',
  'told.silent_until': 'En pause jusqu’au {moment}',
  'told.hour': '1 heure',
  'told.until_tomorrow': 'Jusqu’à demain',
  'told.until_resolved': 'Jusqu’à la fin du problème',
  'told.notify': 'M’avertir pour {name}',
  'told.ask': 'Ce qui serait arrivé ces {days} derniers jours',
  'told.looking': 'Lecture des {days} derniers jours…',
  'told.count':
    'Ces {days} derniers jours, {count, plural, =0 {rien ne serait arrivé} one {# notification serait arrivée} many {# notifications seraient arrivées} other {# notifications seraient arrivées}}.',
  'told.newest': 'Les {shown} plus récentes :',
  'told.silences': 'Ce qui aurait été passé sous silence, et pourquoi :',
  'told.silence_count': '{count} × {reason}',
} as const;
