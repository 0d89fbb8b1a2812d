/** What can be chosen for a page besides its address. */
export const options = {
  'option.page_id': 'Page id',
  'option.page_name': 'Page name',
  'option.page_key': 'Page key',
  'option.repository': 'Repository',
  'option.subdomain': 'Subdomain',
  'option.environment': 'Environment',
  'option.instance': 'Instance',
  'option.region': 'Region',
  'option_hint.page_id': 'Eight letters and digits, as in {example}, if Greenbar does not find them by itself.',
  'option_hint.page_name':
    'What follows {example} in the requests of the page, if Greenbar does not find it by itself.',
  'option_hint.page_key': 'What follows {example} in the requests of the page, if Greenbar does not find it by itself.',
  'option_hint.repository':
    'The repository on GitHub that the page is made from, as {example}, if its address does not tell.',
  'option_hint.subdomain': 'The part of your address before {example}: then only what concerns your account is shown.',
  'option_hint.environment': 'Whether to watch what customers use or what developers test with.',
  'option_hint.instance':
    'Its key, like {example}, or your My Domain. Without one only incidents are watched, of all instances.',
  'option_hint.region': 'Watches one region, and the services that belong to none.',
  'option_value.all_regions': 'All regions',
  'option_value.production': 'Production',
  'option_value.sandbox': 'Sandbox',
} as const;
