/** Before a hook may start a program: what the system asks, in a box no page can answer. */
export const consent = {
  'consent.title': '¿Permitir que Greenbar inicie esto?',
  'consent.runs': 'Se ejecutaría con sus permisos cada vez que se avise a un hook:',
  'consent.only_if': 'Permítalo solo si acaba de escribir exactamente esto en los ajustes de Greenbar.',
  'consent.allow': 'Permitir',
  'consent.refuse': 'No permitir',
  'consent.refused': 'No se ha guardado nada: no ha permitido el programa.',
  'consent.open': 'No se ha guardado nada: responda primero a la pregunta abierta.',
  'consent.too_long': 'Es demasiado largo para mostrárselo antes de ejecutarlo. Escríbalo a mano en settings.json.',
} as const;
