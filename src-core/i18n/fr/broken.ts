/** A page that cannot be read: what its user can do. */
export const broken = {
  'broken.heading': 'Ce que vous pouvez faire',
  'broken.text':
    'Ce qui se trouve à cette adresse n’est plus la page d’état que Greenbar lisait. Greenbar cherche de lui-même son nouvel emplacement, une fois par heure au plus.',
  'broken.never': 'Cette page n’a pas encore pu être lue.',
  'broken.open': 'Ouvrir l’adresse',
  'broken.open_note': 'pour voir ce qui s’y trouve maintenant',
  'broken.detect': 'Détecter de nouveau maintenant',
  'broken.detecting': 'Détection…',
  'broken.detect_note': 'pour chercher tout de suite le nouvel emplacement de la page',
  'broken.replace': 'Ajouter sa nouvelle adresse',
  'broken.replace_note': 'si vous savez où se trouve la page ; cessez ensuite de surveiller celle-ci',
  'broken.not_found': 'Rien n’a été trouvé que Greenbar puisse lire à la place.',
  'broken.hint': 'Ouvrez le service pour savoir que faire.',
} as const;
