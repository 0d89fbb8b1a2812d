/** A page that cannot be read: what its user can do. */
export const broken = {
  'broken.heading': 'Qué puedes hacer',
  'broken.text':
    'Lo que hay en esta dirección ya no es la página de estado que Greenbar leía. Greenbar busca por sí mismo su nuevo lugar, como máximo una vez por hora.',
  'broken.never': 'Esta página aún no se ha podido leer.',
  'broken.open': 'Abrir la dirección',
  'broken.open_note': 'para ver qué hay ahora',
  'broken.detect': 'Detectar de nuevo ahora',
  'broken.detecting': 'Detectando…',
  'broken.detect_note': 'para buscar ya el nuevo lugar de la página',
  'broken.replace': 'Añadir su nueva dirección',
  'broken.replace_note': 'si sabes dónde está ahora la página; después deja de vigilar esta',
  'broken.not_found': 'No se encontró nada que Greenbar pueda leer en su lugar.',
  'broken.hint': 'Abre el servicio para ver qué hacer.',
} as const;
