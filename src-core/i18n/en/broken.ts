/** A page that cannot be read: what its user can do. */
export const broken = {
  'broken.heading': 'What you can do',
  'broken.text':
    'What stands at this address is no longer the status page Greenbar read. Greenbar looks for its new place by itself, at most once an hour.',
  'broken.never': 'This page could not be read yet.',
  'broken.open': 'Open the address',
  'broken.open_note': 'to see what is there now',
  'broken.detect': 'Detect again now',
  'broken.detecting': 'Detecting…',
  'broken.detect_note': 'to look for the page’s new place at once',
  'broken.replace': 'Add its new address',
  'broken.replace_note': 'if you know where the page is now; then stop watching this one',
  'broken.not_found': 'Nothing was found that Greenbar can read instead.',
  'broken.hint': 'Open the service to see what helps.',
} as const;
