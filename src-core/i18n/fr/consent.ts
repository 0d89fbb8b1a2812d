/** Before a hook may start a program: what the system asks, in a box no page can answer. */
export const consent = {
  'consent.title': 'Autoriser Greenbar à lancer ceci ?',
  'consent.runs': 'Ce programme s’exécuterait avec vos droits chaque fois qu’un hook est prévenu :',
  'consent.only_if': 'Ne l’autorisez que si vous venez de saisir exactement cela dans les réglages de Greenbar.',
  'consent.allow': 'Autoriser',
  'consent.refuse': 'Ne pas autoriser',
  'consent.refused': 'Rien n’a été enregistré : vous n’avez pas autorisé le programme.',
  'consent.open': 'Rien n’a été enregistré : répondez d’abord à la question ouverte.',
  'consent.too_long':
    'C’est trop long pour vous être montré avant l’exécution. Écrivez-le à la main dans settings.json.',
} as const;
