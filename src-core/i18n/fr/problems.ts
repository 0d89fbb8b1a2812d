/** What did not work, and whether notifications do. */
export const problems = {
  'failure.offline': 'Il n’y a pas de connexion au serveur.',
  'failure.timeout': 'Le serveur n’a pas répondu à temps.',
  'failure.insecure': 'Aucune connexion sécurisée au serveur n’a pu s’établir.',
  'failure.http_status':
    '{status, select, 0 {Le serveur a répondu par une erreur.} other {Le serveur a répondu par une erreur (état {status}).}}',
  'failure.not_public': 'La page n’est pas publique.',
  'failure.unreadable': 'La réponse du serveur est illisible.',
  'failure.shape': 'La réponse n’est pas celle qu’envoie une telle page.',
  'test.title': 'Greenbar : ceci est un test',
  'test.body': 'Si vous lisez ceci, Greenbar peut vous joindre.',
  'test.shown': 'Affichée.',
  'test.handed_over': 'Transmise ; ce bureau ne dit pas si elle a été affichée.',
  'problem.already_watched': '{service} est déjà surveillé.',
  'problem.that_already': 'C’est déjà surveillé.',
} as const;
