/** Why a command was not carried out. */
export const refusals = {
  'refusal.not_watched': 'Cette page n’est pas surveillée.',
  'refusal.no_zone': 'Il n’y a pas de fuseau horaire nommé « {zone} ».',
  'refusal.no_component': 'La page n’a pas ce composant.',
  'refusal.no_incident': 'Cet incident n’est pas dans l’historique.',
  'refusal.no_maintenance': 'Cette maintenance n’est pas dans l’historique.',
  'refusal.unknown_days': 'Rien n’est connu de ces jours.',
  'refusal.no_days': 'Ces jours n’ont pas commencé, ou finissent avant de commencer.',
  'refusal.too_many_days': 'Un document contient dix ans au plus.',
  'refusal.not_read': '{service} n’a pas encore été lu.',
  'refusal.rules': 'La page ne peut pas être surveillée ainsi.',
  'refusal.compact':
    'L’historique ne peut pas être compacté maintenant : un autre programme le lit, ou le disque est plein.',
  'refusal.inside': 'Un problème est survenu dans Greenbar ; le journal dit lequel.',
  'refusal.not_shown': 'La notification n’a pas pu être affichée : {words}.',
} as const;
