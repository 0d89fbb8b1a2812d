/** What can be chosen for a page besides its address. */
export const options = {
  'option.page_id': 'Identifiant de la page',
  'option.page_name': 'Nom de la page',
  'option.page_key': 'Clé de la page',
  'option.repository': 'Dépôt',
  'option.subdomain': 'Sous-domaine',
  'option.environment': 'Environnement',
  'option.instance': 'Instance',
  'option.region': 'Région',
  'option_hint.page_id': 'Huit lettres et chiffres, comme dans {example}, si Greenbar ne les trouve pas lui-même.',
  'option_hint.page_name': 'Ce qui suit {example} dans les requêtes de la page, si Greenbar ne le trouve pas lui-même.',
  'option_hint.page_key': 'Ce qui suit {example} dans les requêtes de la page, si Greenbar ne le trouve pas lui-même.',
  'option_hint.repository':
    'Le dépôt GitHub à partir duquel la page est faite, sous la forme {example}, si son adresse ne l’indique pas.',
  'option_hint.subdomain':
    'La partie de votre adresse avant {example} : seul ce qui concerne votre compte est alors affiché.',
  'option_hint.environment': 'Surveiller ce que les clients utilisent, ou ce avec quoi les développeurs testent.',
  'option_hint.instance':
    'Sa clé, comme {example}, ou votre My Domain. Sinon, seuls les incidents sont surveillés, de toutes les instances.',
  'option_hint.region': 'Surveille une région, et les services qui n’appartiennent à aucune.',
  'option_value.all_regions': 'Toutes les régions',
  'option_value.production': 'Production',
  'option_value.sandbox': 'Bac à sable',
} as const;
