/** What our own probes say beside the pages: them, me or the internet, and why. */
export const probe = {
  'probe.verdict.them': 'Es liegt an ihnen',
  'probe.verdict.me': 'Es liegt an deiner Verbindung',
  'probe.verdict.internet': 'Es liegt am Netz dazwischen',
  'probe.verdict.all_fine': 'Alles in Ordnung',
  'probe.verdict.cannot_tell': 'Nicht zu sagen',
  'probe.reason.fine': '{service} antwortet deiner Messung wie sonst, und so sagt es auch die Seite.',
  'probe.reason.fine_in_maintenance': '{service} antwortet deiner Messung auch während der Wartung wie sonst.',
  'probe.reason.page_alone': 'Die Seite von {service} sagt: {level}. Deine Messung wird wie sonst beantwortet.',
  'probe.reason.page_unseen': 'Die Seite von {service} sagt: {level}. Deine Messung kann noch nichts sagen.',
  'probe.reason.failing_admitted':
    'Die Seite von {service} sagt: {level}. Deine Messung scheiterte {failed} von {count} Mal.',
  'probe.reason.slow_admitted':
    'Die Seite von {service} sagt: {level}. Deine Messung dauert viel länger als zu dieser Stunde üblich.',
  'probe.reason.failing':
    'Deine Messung von {service} scheiterte {failed} von {count} Mal, während dein Netz in Ordnung ist. Die Seite zeigt keine Störung.',
  'probe.reason.slow':
    '{service} antwortet viel langsamer als zu dieser Stunde üblich, während dein Netz in Ordnung ist. Die Seite zeigt keine Störung.',
  'probe.reason.failing_unread':
    'Deine Messung von {service} scheiterte {failed} von {count} Mal, während dein Netz in Ordnung ist. Was die Seite sagt, ist nicht bekannt.',
  'probe.reason.slow_unread':
    '{service} antwortet viel langsamer als zu dieser Stunde üblich, während dein Netz in Ordnung ist. Was die Seite sagt, ist nicht bekannt.',
  'probe.reason.cut_off':
    'Auch die beiden neutralen Adressen sind nicht zu erreichen: Sieh zuerst nach deiner eigenen Verbindung.',
  'probe.reason.slow_connection':
    'Auch die beiden neutralen Adressen sind langsamer als sonst: Es ist deine eigene Verbindung.',
  'probe.reason.part_unreachable':
    '{service} antwortet nicht wie sonst, und auch ein anderer Teil des Internets ist von hier nicht zu erreichen, der Rest schon.',
  'probe.reason.no_probe': '{service} wurde in letzter Zeit nicht gemessen.',
  'probe.reason.unsettled': 'Die letzten Messungen von {service} sind uneins oder zu wenige, um etwas zu sagen.',
  'probe.reason.page_unknown':
    '{service} antwortet deiner Messung wie sonst, doch was die Seite sagt, ist nicht bekannt.',
  'probe.reason.failing_no_baseline':
    'Deine Messung von {service} scheiterte {failed} von {count} Mal, doch ob dein eigenes Netz in Ordnung ist, weiß noch niemand.',
  'probe.reason.slow_no_baseline':
    '{service} antwortet viel langsamer als zu dieser Stunde üblich, doch ob dein eigenes Netz in Ordnung ist, weiß noch niemand.',
  'probe.reason.failing_slow_connection':
    'Deine Messung von {service} scheiterte {failed} von {count} Mal, und deine eigene Verbindung ist langsamer als sonst: Es kann beides sein.',
  'probe.problem.name': 'Der Name des Servers war nicht nachzuschlagen.',
  'probe.problem.no_route': 'Von hier führt kein Weg zum Server.',
  'probe.problem.refused': 'Der Server hat die Verbindung abgelehnt.',
  'probe.problem.cut': 'Die Verbindung wurde abgebrochen.',
  'probe.problem.timeout': 'Es kam nicht rechtzeitig eine Antwort.',
  'probe.problem.insecure': 'Es kam keine sichere Verbindung zustande.',
  'probe.problem.status': 'Der Server antwortete mit dem Status {status}, der nicht erwartet wird.',
  'probe.problem.text': 'Die Antwort enthält den erwarteten Text nicht.',
  'probe.problem.proxy': 'Der Proxy dieses Netzes hat die Messung nicht durchgelassen.',
  'probe.problem.unreadable': 'Der Server antwortete mit etwas, das keine Antwort ist.',
  'probe.problem.not_made': 'Es wurde nicht gemessen: Du bist offline, oder gerade erst wurde gemessen.',
  'probe.log.failed':
    'Seite: {level}, {from} bis {to}, während deine Messung {failed} von {count} Mal scheiterte und dein Netz in Ordnung war.',
  'probe.log.slow':
    'Seite: {level}, {from} bis {to}, während deine Messung {slow} von {count} Mal langsam war und dein Netz in Ordnung.',
  'probe.log.both':
    'Seite: {level}, {from} bis {to}, während deine Messung von {count} Mal {failed} Mal scheiterte und {slow} Mal langsam war und dein Netz in Ordnung.',
  'probe.log.unseen':
    'Seite: {level}, {from} bis {to}, während deine Messung {good} von {count} Mal wie sonst beantwortet wurde.',
  'probe.delay.label':
    'Deine eigenen Belege, nur von diesem Rechner: Sie sagen, was du wann gesehen hast, nicht, wer zuerst da war.',
  'probe.delay.after':
    '{count, plural, one {Einmal} other {#-mal}} kam die erste Meldung nach deiner ersten gescheiterten oder langsamen Messung, im Median {duration} später.',
  'probe.delay.before':
    '{count, plural, one {Einmal} other {#-mal}} war die erste Meldung vorher da, im Median {duration} früher.',
  'probe.delay.never': '{count, plural, one {Einmal} other {#-mal}} wurde nichts gemeldet.',
} as const;
