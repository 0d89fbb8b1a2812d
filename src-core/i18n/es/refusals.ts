/** Why a command was not carried out. */
export const refusals = {
  'refusal.not_watched': 'Esa página no se vigila.',
  'refusal.no_zone': 'No hay ninguna zona horaria llamada «{zone}».',
  'refusal.no_component': 'La página no tiene ese componente.',
  'refusal.no_incident': 'Ese incidente no está en el historial.',
  'refusal.no_maintenance': 'Ese mantenimiento no está en el historial.',
  'refusal.unknown_days': 'No se sabe nada de esos días.',
  'refusal.no_days': 'Esos días no han comenzado, o terminan antes de comenzar.',
  'refusal.too_many_days': 'Un documento admite como máximo diez años.',
  'refusal.not_read': '{service} aún no se ha leído.',
  'refusal.rules': 'La página no se puede vigilar así.',
  'refusal.compact': 'El historial no se puede compactar ahora: otro programa lo lee o el disco está lleno.',
  'refusal.inside': 'Algo falló dentro de Greenbar; el registro dice qué.',
  'refusal.not_shown': 'No se pudo mostrar la notificación: {words}.',
} as const;
