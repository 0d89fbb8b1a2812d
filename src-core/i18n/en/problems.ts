/** What did not work, and whether notifications do. */
export const problems = {
  'failure.offline': 'There is no connection to the server.',
  'failure.timeout': 'The server did not answer in time.',
  'failure.insecure': 'No secure connection to the server came about.',
  'failure.http_status':
    '{status, select, 0 {The server answered with an error.} other {The server answered with an error (status {status}).}}',
  'failure.not_public': 'The page is not public.',
  'failure.unreadable': 'The answer of the server cannot be read.',
  'failure.shape': 'The answer is not what such a page sends.',
  'test.title': 'Greenbar: this is a test',
  'test.body': 'If you can read this, Greenbar can reach you.',
  'test.shown': 'Shown.',
  'test.handed_over': 'Handed over; this desktop does not say whether it was shown.',
  'problem.already_watched': '{service} is already watched.',
  'problem.that_already': 'That is watched already.',
} as const;
