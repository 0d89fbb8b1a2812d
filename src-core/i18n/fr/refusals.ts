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
  'wrong_probe.intervalSeconds': 'L’intervalle d’une sonde est un nombre entier de secondes, de {from} à {to}.',
  'wrong_probe.timeoutSeconds': 'Une sonde attend de 1 à {to} secondes.',
  'wrong_probe.url': 'L’adresse d’une sonde commence par https.',
  'wrong_probe.statuses': 'Les états attendus sont des nombres de 100 à 599, comme {example}.',
  'wrong_probe.text': 'Le texte attendu compte {to} caractères au plus.',
  'wrong_probe.host': 'L’hôte d’une sonde est un nom comme {example}.',
  'wrong_probe.port': 'Le port d’une sonde est un nombre de 1 à {to}.',
  'wrong_probe.other': 'Un texte ne peut être attendu que d’un GET, et une sonde est de type https, dns ou tcp.',
} as const;
