/** The desktop shell: what it has to tell, and its menus. */
export const shell = {
  'shell.no_tray':
    'Dieser Desktop zeigt keine Symbole im Infobereich, deshalb bleibt Greenbar in diesem Fenster: Schließen minimiert es nur, beendet wird im Greenbar-Menü. Unter GNOME bringt die AppIndicator-Erweiterung den Infobereich zurück.',
  'shell.login_needs_approval':
    'Greenbar startet noch nicht bei der Anmeldung: In den Systemeinstellungen unter „Allgemein“, „Anmeldeobjekte“ erlauben.',
  'shell.login_disabled':
    'Greenbar startet nicht bei der Anmeldung: Es ist in den Autostart-Apps von Windows ausgeschaltet und lässt sich nur dort wieder einschalten.',
  'shell.login_failed': 'Der Start bei der Anmeldung ließ sich nicht einstellen.',
  'shell.restart_to_update': 'Zum Aktualisieren auf {version} neu starten',
  'shell.window': 'Fenster',
  'shell.close_window': 'Fenster schließen',
  'shell.quit': 'Beenden',
} as const;
