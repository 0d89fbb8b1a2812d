/** Our own connection. */
export const network = {
  'network.offline': 'Keine Internetverbindung',
  'network.dns': 'Keine Internetverbindung: Namen im Internet lassen sich nicht auflösen (DNS)',
  'network.captive_portal': 'Keine Internetverbindung: Dieses Netz verlangt zuerst eine Anmeldung im Browser',
  'network.proxy': 'Keine Internetverbindung: Der Proxy dieses Netzes lässt nichts durch',
  'network.intercepted': 'Sichere Verbindungen werden abgefangen: Dieses Netz antwortet mit eigenen Zertifikaten',
  'network.wrong_clock': 'Sichere Verbindungen scheitern: Datum und Uhrzeit dieses Rechners scheinen falsch zu sein',
} as const;
