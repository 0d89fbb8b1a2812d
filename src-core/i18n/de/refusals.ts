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
  'refusal.not_shown': 'Die Benachrichtigung ließ sich nicht anzeigen: {words}.',
} as const;
