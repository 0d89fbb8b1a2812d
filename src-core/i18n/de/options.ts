/** What can be chosen for a page besides its address. */
export const options = {
  'option.page_id': 'Seitenkennung',
  'option.page_name': 'Seitenname',
  'option.page_key': 'Seitenschlüssel',
  'option.repository': 'Repository',
  'option.subdomain': 'Subdomain',
  'option.environment': 'Umgebung',
  'option.instance': 'Instanz',
  'option.region': 'Region',
  'option_hint.page_id': 'Acht Buchstaben und Ziffern wie in {example}, falls Greenbar sie nicht selbst findet.',
  'option_hint.page_name': 'Was in den Anfragen der Seite auf {example} folgt, falls Greenbar es nicht selbst findet.',
  'option_hint.page_key': 'Was in den Anfragen der Seite auf {example} folgt, falls Greenbar es nicht selbst findet.',
  'option_hint.repository':
    'Das Repository auf GitHub, aus dem die Seite entsteht, als {example}, falls ihre Adresse es nicht verrät.',
  'option_hint.subdomain':
    'Der Teil der eigenen Adresse vor {example}: Dann ist nur zu sehen, was das eigene Konto betrifft.',
  'option_hint.environment': 'Ob beobachtet wird, was Kunden nutzen oder womit Entwickler testen.',
  'option_hint.instance':
    'Ihr Schlüssel wie {example} oder die eigene „My Domain“. Ohne werden nur Vorfälle beobachtet, die aller Instanzen.',
  'option_hint.region': 'Beobachtet eine Region und die Dienste, die zu keiner gehören.',
  'option_value.all_regions': 'Alle Regionen',
  'option_value.production': 'Produktion',
  'option_value.sandbox': 'Testumgebung',
} as const;
