/** Our own connection. */
export const network = {
  'network.offline': 'Vous êtes hors ligne',
  'network.dns': 'Vous êtes hors ligne : les noms d’Internet ne peuvent pas être résolus (DNS)',
  'network.captive_portal': 'Vous êtes hors ligne : ce réseau exige d’abord une connexion dans un navigateur',
  'network.proxy': 'Vous êtes hors ligne : le proxy de ce réseau ne laisse rien passer',
  'network.intercepted': 'Les connexions sécurisées sont interceptées : ce réseau répond avec ses propres certificats',
  'network.wrong_clock': 'Les connexions sécurisées échouent : la date et l’heure de cet ordinateur semblent fausses',
} as const;
