/** The tray: its tooltip and its menu. */
export const tray = {
  'tray.service': '{service} : {level}',
  'tray.muted': '{service} : {level} (en sourdine)',
  'tray.all_operational':
    '{count, plural, =1 {{service} : opérationnel} one {# service opérationnel} many {Les # services sont opérationnels} other {Les # services sont opérationnels}}',
  'tray.others_operational':
    '{count, plural, one {# autre opérationnel} many {# autres opérationnels} other {# autres opérationnels}}',
  'tray.nothing_watched': 'Greenbar : aucun service suivi pour l’instant',
  'tray.waiting': 'Greenbar : en attente de la première lecture',
  'tray.all_muted': 'Greenbar : tous les services sont en sourdine',
  'tray.silent': 'en pause encore {duration}',
  'tray.incident': '{service} : {title}',
  'tray.more': 'et {count} de plus…',
  'tray.running_incidents': 'Incidents en cours',
  'tray.open': 'Ouvrir l’historique',
  'tray.poll_now': 'Vérifier maintenant',
  'tray.snooze_hour': 'Suspendre pendant 1 heure',
  'tray.snooze_tomorrow': 'Suspendre jusqu’à demain',
  'tray.silent_until_resolved': 'en pause jusqu’à la fin du problème',
  'tray.snooze_resolved': 'Suspendre jusqu’à la fin du problème',
  'tray.end_snooze_until_resolved': 'Reprendre (en pause jusqu’à la fin du problème)',
  'tray.end_snooze': 'Reprendre (encore {duration})',
  'tray.settings': 'Réglages…',
  'tray.quit': 'Quitter Greenbar',
} as const;
