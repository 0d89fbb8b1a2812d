/** What did not work, and whether notifications do. */
export const problems = {
  'failure.offline': 'Es gibt keine Verbindung zum Server.',
  'failure.timeout': 'Der Server hat nicht rechtzeitig geantwortet.',
  'failure.insecure': 'Eine sichere Verbindung zum Server kam nicht zustande.',
  'failure.http_status':
    '{status, select, 0 {Der Server hat mit einem Fehler geantwortet.} other {Der Server hat mit einem Fehler geantwortet (Status {status}).}}',
  'failure.not_public': 'Die Seite ist nicht öffentlich.',
  'failure.unreadable': 'Die Antwort des Servers ist nicht lesbar.',
  'failure.shape': 'Die Antwort ist nicht, was eine solche Seite sendet.',
  'test.title': 'Greenbar: Das ist ein Test',
  'test.body': 'Wer das lesen kann, wird von Greenbar erreicht.',
  'test.shown': 'Angezeigt.',
  'test.handed_over': 'Übergeben; dieser Desktop sagt nicht, ob es angezeigt wurde.',
  'problem.already_watched': '{service} wird bereits beobachtet.',
  'problem.that_already': 'Das wird bereits beobachtet.',
} as const;
