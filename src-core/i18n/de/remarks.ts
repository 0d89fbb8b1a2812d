/** What is said of a page that was looked at: why it was recognised, and what was read around. */
export const remarks = {
  'clue.page_data': 'die Seite trägt die Daten einer Seite von {vendor}',
  'clue.page_template': 'die Seite ist gebaut wie die von {vendor}',
  'clue.page_says': 'die Seite sagt, dass {vendor} sie gemacht hat',
  'clue.page_link': 'die Seite verweist auf {vendor}',
  'clue.page_asks': 'die Seite fragt ihre Daten ab wie die von {vendor}',
  'clue.id_twelve': 'die Kennung der Seite besteht aus zwölf Kleinbuchstaben und Ziffern',
  'clue.id_ulid': 'die Kennungen sind ULIDs aus 26 Zeichen',
  'clue.summary': 'eine Übersicht, wie {vendor} sie sendet',
  'clue.components': 'eine Liste von Komponenten, wie {vendor} sie sendet',
  'clue.services': 'eine Liste von Diensten, wie {vendor} sie sendet',
  'clue.monitors': 'eine Liste von Messpunkten, wie {vendor} sie sendet',
  'clue.incidents': 'eine Liste von Vorfällen, wie {vendor} sie sendet',
  'clue.events': 'eine Liste von Ereignissen, wie {vendor} sie sendet',
  'clue.notices': 'Mitteilungen, wie {vendor} sie sendet',
  'clue.uptime': 'eine Aufzeichnung vergangener Tage, wie {vendor} sie sendet',
  'clue.feed': 'ein Feed, wie {vendor} ihn sendet',
  'clue.feed_of_incidents': 'ein Feed, der von Vorfällen spricht',
  'clue.empty_list': 'eine leere Liste unter einer Adresse von {vendor} selbst',
  'clue.retired': 'die Daten der alten Übersicht von {vendor}',
  'clue.given': 'das Format war vorgegeben',
  'warning.unknown_word':
    '{what, select, page {Der Zustand der Seite „{word}“ ist nicht bekannt.} component {Der Zustand einer Komponente „{word}“ ist nicht bekannt.} incident {Der Stand eines Vorfalls „{word}“ ist nicht bekannt.} impact {Die Schwere eines Vorfalls „{word}“ ist nicht bekannt.} update {Die Art einer Aktualisierung „{word}“ ist nicht bekannt.} maintenance {Der Stand einer Wartung „{word}“ ist nicht bekannt.} other {Der Anfang eines Titels „{word}“ ist nicht bekannt.}}',
  'warning.no_time':
    '{what, select, incident {Der Vorfall „{title}“ nennt keine Zeit.} maintenance {Die Wartung „{title}“ nennt keine Zeit.} update {Die Aktualisierung „{title}“ nennt keine Zeit.} other {Das Ereignis „{title}“ nennt keine Zeit.}}',
  'warning.no_start': 'Das Ereignis „{title}“ sagt nicht, wann es begann.',
  'warning.no_end': 'Wann „{title}“ endete, ist nicht angegeben.',
  'warning.maybe_over': 'Der Feed sagt nicht, ob „{title}“ vorbei ist.',
  'warning.start_in_text': 'Wann „{title}“ beginnt, steht nur im Text.',
  'warning.never_over':
    '{vendor} hat nie gemeldet, dass „{title}“ vorbei ist; es gilt einen Tag nach der letzten Aktualisierung als beendet.',
  'warning.no_service': 'Die Aktualisierung „{title}“ nennt keinen Dienst.',
  'warning.left_out':
    '{what, select, incident {Ein Vorfall ohne Zeitangabe bleibt weg.} maintenance {Eine Wartung ohne Zeitangabe bleibt weg.} update {Eine Aktualisierung ohne Zeitangabe bleibt weg.} other {Ein Ereignis ohne Zeitangabe bleibt weg.}}',
  'warning.unread_events':
    '{count, plural, one {Eines der aufgeführten Ereignisse war nicht lesbar.} other {# der aufgeführten Ereignisse waren nicht lesbar.}}',
  'warning.unread_entries':
    '{count, plural, one {Einer der Einträge des Feeds war nicht lesbar.} other {# Einträge des Feeds waren nicht lesbar.}}',
  'warning.unread':
    '{what, select, components {Die Komponenten waren nicht lesbar} incidents {Die Liste der Vorfälle war nicht lesbar} past_incidents {Die Liste vergangener Vorfälle war nicht lesbar} past_texts {Die Texte vergangener Vorfälle waren nicht lesbar} maintenances {Die Liste der Wartungen war nicht lesbar} events {Die Ereignisse auf der Seite waren nicht lesbar} notices {Die Mitteilungen der Seite waren nicht lesbar} posts {Einige der Meldungen waren nicht lesbar} uptime {Die Verfügbarkeitswerte der Seite waren nicht lesbar} other {Ein Teil der Verfügbarkeitsaufzeichnung war nicht lesbar}}.',
  'warning.unread_because':
    '{what, select, components {Die Komponenten waren nicht lesbar} incidents {Die Liste der Vorfälle war nicht lesbar} past_incidents {Die Liste vergangener Vorfälle war nicht lesbar} past_texts {Die Texte vergangener Vorfälle waren nicht lesbar} maintenances {Die Liste der Wartungen war nicht lesbar} events {Die Ereignisse auf der Seite waren nicht lesbar} notices {Die Mitteilungen der Seite waren nicht lesbar} posts {Einige der Meldungen waren nicht lesbar} uptime {Die Verfügbarkeitswerte der Seite waren nicht lesbar} other {Ein Teil der Verfügbarkeitsaufzeichnung war nicht lesbar}}: {because}',
  'warning.read_instead':
    'Die Daten der Seite waren nicht lesbar, wohl aber {what, select, feed {ihr Feed} other {ihre Webseite}}: {because}',
  'warning.incidents_only': 'Das ist eine Liste von Vorfällen; sie sagt nicht, wie es den Komponenten geht.',
  'warning.past_only':
    'Das Dokument ist eine Aufzeichnung vergangener Tage; es sagt nicht, wie es den Komponenten jetzt geht.',
  'warning.names_only': 'Die Komponenten sind aufgeführt, nicht aber, wie es jeder von ihnen geht.',
  'warning.whole_only': 'Nur der Zustand der ganzen Seite ist bekannt, nicht der ihrer Komponenten.',
  'warning.touched_only': 'Nur Dienste, die Vorfälle hatten, sind aufgeführt.',
  'warning.compatibility_only':
    'Gelesen wurden die Kompatibilitätsdaten der Seite; sie {what, select, components {führen nur einige Komponenten auf und keine Gruppen} other {sagen nicht, wie es den Komponenten geht}}.',
  'warning.latest_only': 'Nur die neuesten Vorfälle waren lesbar, nicht aber, welche Komponenten sie betrafen.',
  'warning.no_components': 'Die Seite führt keine Komponenten auf.',
  'warning.feed_without_severity': 'Der Feed nennt weder Komponenten noch Schwere: Vorfälle gelten als gering.',
  'warning.feed_without_times': 'Der Feed nennt keine Komponenten und nicht, wann ein Vorfall begann.',
  'warning.feed_level': 'Der Zustand bedeutet nur, dass der Feed keinen offenen Vorfall nennt.',
  'warning.feed_empty': 'Der Feed ist leer: Vielleicht, weil alles in Ordnung ist.',
  'warning.zone_unknown': 'Die Zeitzone „{zone}“ ist nicht bekannt; ihre Tage und Zeiten werden als UTC gelesen.',
  'warning.zone_missing': 'Die Seite nennt ihre Zeitzone nicht; ihre Tage und Zeiten werden als UTC gelesen.',
  'warning.headline_differs':
    'Die Seite sagt „{headline}“, aber {what, select, component {eine Komponente meldet} other {ein offener Vorfall meldet}}: {level}.',
  'warning.maintenance_unlisted':
    'Ein System wird als in Wartung gezeigt, aber keine der aufgeführten Wartungen läuft.',
  'warning.posts_passed_over': 'Die Seite hat auch Meldungen einer Art, die nicht gelesen wird.',
  'warning.monitors_missing': 'Die Ergebnisse der Messpunkte stehen nicht in diesem Dokument.',
  'warning.open_missing': 'Die jetzt offenen Vorfälle stehen nicht in diesem Dokument.',
  'warning.subpages_unread': 'Die Seite verweist nur auf andere Seiten, und wie es denen geht, war nicht lesbar.',
  'warning.uptime_of_first': 'Nur die Verfügbarkeit der ersten {count, number} Komponenten wurde abgefragt.',
  'warning.undated_page':
    'Die Seite sagt nicht, von wann sie ist; ihre Vorfälle haben deshalb kein Datum und bleiben weg.',
  'warning.security': 'Die Seite meldet ein Sicherheitsproblem; es wird als Beeinträchtigung gezeigt.',
} as const;
