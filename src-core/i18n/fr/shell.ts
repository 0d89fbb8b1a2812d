/** The desktop shell: what it has to tell, and its menus. */
export const shell = {
  'shell.no_tray':
    'Ce bureau n’affiche pas d’icônes dans la zone de notification : Greenbar reste donc dans cette fenêtre. La fermer ne fait que la réduire ; le menu Greenbar permet de quitter. Sous GNOME, l’extension AppIndicator rétablit la zone de notification.',
  'shell.login_needs_approval':
    'Greenbar ne démarre pas encore à l’ouverture de session : autorisez-le dans Réglages Système, sous Général, Ouverture.',
  'shell.login_disabled':
    'Greenbar ne démarre pas à l’ouverture de session : il est désactivé dans les applications de démarrage de Windows, et ne peut être réactivé que là.',
  'shell.login_failed': 'Le démarrage à l’ouverture de session n’a pas pu être réglé.',
  'shell.restart_to_update': 'Redémarrer pour passer à la version {version}',
  'shell.window': 'Fenêtre',
  'shell.close_window': 'Fermer la fenêtre',
  'shell.quit': 'Quitter',
} as const;
