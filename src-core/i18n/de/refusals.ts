/** Why a command was not carried out. */
export const refusals = {
  'refusal.not_watched': 'Diese Seite wird nicht beobachtet.',
  'refusal.no_zone': 'Es gibt keine Zeitzone namens „{zone}“.',
  'refusal.no_component': 'Die Seite hat keine solche Komponente.',
  'refusal.no_incident': 'Dieser Vorfall steht nicht im Verlauf.',
  'refusal.no_maintenance': 'Diese Wartung steht nicht im Verlauf.',
  'refusal.unknown_days': 'Über diese Tage ist nichts bekannt.',
  'refusal.no_days': 'Diese Tage haben noch nicht begonnen oder enden, bevor sie beginnen.',
  'refusal.too_many_days': 'Mehr als zehn Jahre passen nicht in ein Dokument.',
  'refusal.not_read': '{service} wurde noch nicht gelesen.',
  'refusal.rules': 'So lässt sich die Seite nicht beobachten.',
  'refusal.compact':
    'Der Verlauf lässt sich jetzt nicht verdichten: Ein anderes Programm liest ihn, oder der Datenträger ist voll.',
  'refusal.inside': 'In Greenbar ging etwas schief; was, steht im Protokoll.',
  'wrong_probe.intervalSeconds': 'Der Abstand der Messungen ist eine ganze Zahl von Sekunden, {from} bis {to}.',
  'wrong_probe.timeoutSeconds': 'Eine Messung wartet 1 bis {to} Sekunden.',
  'wrong_probe.url': 'Die Adresse einer Messung beginnt mit https.',
  'wrong_probe.statuses': 'Die erwarteten Status sind Zahlen von 100 bis 599, etwa {example}.',
  'wrong_probe.text': 'Der erwartete Text hat höchstens {to} Zeichen.',
  'wrong_probe.host': 'Der Host einer Messung ist ein Name wie {example}.',
  'wrong_probe.port': 'Der Port einer Messung ist eine Zahl von 1 bis {to}.',
  'wrong_probe.other':
    'Ein Text lässt sich nur von einem GET erwarten, und eine Messung ist von der Art https, dns oder tcp.',
} as const;
