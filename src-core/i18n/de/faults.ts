/** Why a page could not be read, as exactly as it is known. */
export const faults = {
  'failure.nothing_at': 'Unter dieser Adresse gibt es nichts (Status {status}).',
  'failure.less_often': 'Der Server bittet um seltenere Abrufe (Status {status}).',
  'failure.server_trouble': 'Der Server hat selbst eine Störung (Status {status}).',
  'cause.no_route': 'Es gibt keine Verbindung zum Internet.',
  'cause.name': 'Der Name des Servers war nicht zu finden.',
  'cause.resolver': 'Der Name des Servers ließ sich nicht nachschlagen.',
  'cause.refused': 'Der Server hat die Verbindung abgelehnt.',
  'cause.cut': 'Die Verbindung wurde unterbrochen.',
  'cause.proxy': 'Der Proxy hat die Verbindung nicht durchgelassen.',
  'cause.stranger': 'Statt des Servers hat jemand anders geantwortet.',
  'cause.untrusted': 'Dem Zertifikat des Servers ist nicht zu trauen.',
  'cause.certificate_date':
    'Das Zertifikat des Servers ist abgelaufen oder noch nicht gültig, oder die Uhr dieses Rechners geht falsch.',
  'cause.sign_in': 'Das Netz verlangt erst eine Anmeldung, bevor es etwas durchlässt.',
  'detail.nothing_here': 'Unter dieser Adresse gibt es nichts zu lesen.',
  'detail.not_a_status_page':
    '{what, select, page {{title, select, none {Das ist eine Webseite, aber keine Statusseite, die Greenbar kennt.} other {„{title}“ ist eine Webseite, aber keine Statusseite, die Greenbar kennt.}}} feed {{title, select, none {Das ist ein Feed, aber keine Statusseite, die Greenbar kennt.} other {„{title}“ ist ein Feed, aber keine Statusseite, die Greenbar kennt.}}} other {Das sind Daten, aber nicht die einer Statusseite, die Greenbar kennt.}}',
  'detail.empty_answer': 'Die Antwort ist leer, wo die Daten der Seite erwartet wurden.',
  'detail.web_page_instead': 'Die Antwort ist eine Webseite, wo die Daten der Seite erwartet wurden.',
  'detail.cut_short': 'Die Antwort bricht in der Mitte ab.',
  'detail.emptied': 'Die Seite führt keine Komponenten mehr auf.',
  'detail.older_copy': 'Der Server hat mit einer älteren Fassung der Seite geantwortet als zuvor.',
  'detail.clock_behind':
    'Die Uhr dieses Rechners geht nach: Die Seite wurde zuletzt zu einer Zeit gelesen, die noch kommt.',
  'detail.not_an_address': 'Das ist keine https-Adresse, die sich lesen ließe.',
  'detail.no_such_format': 'Es gibt kein Format namens „{format}“.',
  'detail.choice_needed':
    'Die Seite verrät nicht, womit ihre Daten abgefragt werden: bitte unter „{option}“ eintragen.',
  'detail.no_such_option':
    'Die Option „{option}“ gibt es hier nicht: {format} hat {options, select, none {keine Optionen} other {diese: {options}}}.',
  'detail.option_too_long': '{option}: höchstens {most, number} Zeichen sind erlaubt.',
  'detail.option_not_one_of': '{option}: „{value}“ geht nicht; möglich sind: {values}.',
} as const;
