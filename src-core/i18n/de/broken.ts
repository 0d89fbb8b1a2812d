/** A page that cannot be read: what its user can do. */
export const broken = {
  'broken.heading': 'Was jetzt hilft',
  'broken.text':
    'Unter dieser Adresse steht nicht mehr die Statusseite, die Greenbar gelesen hat. Greenbar sucht von selbst nach ihrem neuen Ort, höchstens einmal in der Stunde.',
  'broken.never': 'Diese Seite war noch nicht lesbar.',
  'broken.open': 'Adresse öffnen',
  'broken.open_note': 'um zu sehen, was dort jetzt steht',
  'broken.detect': 'Jetzt neu erkennen',
  'broken.detecting': 'Wird erkannt …',
  'broken.detect_note': 'um den neuen Ort der Seite sofort zu suchen',
  'broken.replace': 'Neue Adresse hinzufügen',
  'broken.replace_note': 'wenn bekannt ist, wo die Seite jetzt ist; diese dann nicht mehr beobachten',
  'broken.not_found': 'Es fand sich nichts, was Greenbar stattdessen lesen kann.',
  'broken.hint': 'Was hilft, steht beim Dienst.',
} as const;
