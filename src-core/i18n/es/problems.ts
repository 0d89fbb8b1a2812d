/** What did not work, and whether notifications do. */
export const problems = {
  'failure.offline': 'No hay conexión con el servidor.',
  'failure.timeout': 'El servidor no respondió a tiempo.',
  'failure.insecure': 'No se pudo establecer una conexión segura con el servidor.',
  'failure.http_status':
    '{status, select, 0 {El servidor respondió con un error.} other {El servidor respondió con un error (estado {status}).}}',
  'failure.not_public': 'La página no es pública.',
  'failure.unreadable': 'La respuesta del servidor no se puede leer.',
  'failure.shape': 'La respuesta no es la que envía una página así.',
  'test.title': 'Greenbar: esto es una prueba',
  'test.body': 'Si puedes leer esto, Greenbar puede avisarte.',
  'test.shown': 'Mostrada.',
  'test.handed_over': 'Entregada; este escritorio no dice si se mostró.',
  'problem.already_watched': '{service} ya se vigila.',
  'problem.that_already': 'Eso ya se vigila.',
} as const;
