/** What an option of a format is called, for whoever speaks a language to say. */
export type OptionName =
  'page_id' | 'page_name' | 'page_key' | 'repository' | 'subdomain' | 'environment' | 'instance' | 'region';
