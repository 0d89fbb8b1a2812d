/** What the user should know of the app itself: its files, its settings. */
export const notices = {
  'notice.fault':
    'Beim Festhalten dessen, was eine Seite gesagt hat, ging etwas schief; es wird noch einmal versucht, mehr steht im Protokoll.',
  'notice.unreadable_format': '{service} hat ein Format, das diese Version von Greenbar nicht lesen kann.',
  'notice.catalogue_unreadable': 'Das Verzeichnis der Dienste in {file} ist nicht lesbar.',
  'notice.history_newer': 'Der Verlauf stammt von einem neueren Greenbar; bitte dieses aktualisieren.',
  'notice.history_unopened': 'Der Verlauf lässt sich nicht öffnen.',
  'notice.history_damaged': 'Der Verlauf war beschädigt und wurde als {file} aufgehoben; ein neuer beginnt jetzt.',
  'notice.no_sqlite': 'Dieses Node hat kein SQLite; Greenbar braucht Node 24 oder neuer.',
  'notice.history_blocked':
    'Der Verlauf in {folder} lässt sich nicht öffnen: {what, select, forbidden {In den Ordner darf nicht geschrieben werden} read_only {Der Datenträger ist schreibgeschützt} file {Wo der Ordner sein sollte, ist eine Datei} full {Der Datenträger ist voll} other {{words}}}.',
  'notice.not_kept': 'Bis dahin wird beim Beenden von Greenbar nichts aufgehoben.',
  'notice.forgotten': 'Was jetzt gesehen wird, ist am Ende vergessen.',
  'notice.settings_unreadable': 'Die Einstellungen in {file} sind nicht lesbar; es gelten die Voreinstellungen.',
  'notice.settings_damaged': 'Die Einstellungen waren beschädigt und wurden als {file} aufgehoben.',
  'notice.settings_stuck': 'Die Einstellungen in {file} sind beschädigt und ließen sich nicht beiseitelegen.',
  'wrong_setting.no_object': 'Die Einstellungen sind kein Objekt.',
  'wrong_setting.newer':
    'Die Einstellungen stammen von einem neueren Greenbar; verwendet wird, was dieses davon versteht.',
  'wrong_setting.unknown': 'Die Einstellung „{setting}“ gibt es nicht.',
  'wrong_setting.group': '{setting} muss eine Gruppe von Einstellungen sein.',
  'wrong_setting.list': '{setting} muss eine Liste sein.',
  'wrong_setting.page': 'Seite {number} der Einstellungen ist nicht lesbar und bleibt weg.',
  'wrong_setting.twice': '{service} steht zweimal in den Einstellungen; das erste Mal zählt.',
  'wrong_setting.yes_or_no': '{setting} muss true oder false sein.',
  'wrong_setting.seconds': '{setting} muss eine ganze Zahl von Sekunden sein, {from} bis {to}.',
  'wrong_setting.one_of': '{setting} muss eines von diesen sein: {values}.',
  'wrong_setting.quiet_hours':
    '{setting} muss null sein oder zwei Zeiten wie 22:00 und 07:00 samt der Angabe, ob ein schwerer Ausfall durchdringt.',
  'wrong_setting.time_zone': '{setting} muss local, UTC oder der Name einer Zeitzone wie Europe/Berlin sein.',
  'wrong_setting.years': '{setting} muss null (für immer), 1, 2 oder 5 sein.',
  'wrong_setting.snooze': '{setting} muss null, resolved oder eine Zeit in Millisekunden seit 1970 sein.',
  'wrong_setting.two_addresses': '{setting} müssen zwei verschiedene Adressen sein, die mit https beginnen.',
  'wrong_setting.too_many_hooks': 'Es gibt mehr als {most} Hooks; die ersten zählen.',
  'wrong_setting.hook': 'Hook {number} der Einstellungen ist nicht lesbar und bleibt weg.',
  'wrong_setting.hook_twice': 'Zwei Hooks haben die Kennung {id}; der erste zählt.',
} as const;
