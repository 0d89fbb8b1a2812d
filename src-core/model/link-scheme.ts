/** What our addresses begin with: `greenbar://service/<page>`, `greenbar://incident/<page>/<incident>`. */
export const LINK_SCHEME = 'greenbar';
