/** Our own connection. */
export const network = {
  'network.offline': 'You are offline',
  'network.dns': 'You are offline: names on the internet cannot be looked up (DNS)',
  'network.captive_portal': 'You are offline: this network wants you to sign in first, in a browser',
  'network.proxy': 'You are offline: the proxy of this network lets nothing through',
  'network.intercepted': 'Secure connections are intercepted: this network answers with certificates of its own',
  'network.wrong_clock': 'Secure connections fail: date and time of this computer seem to be wrong',
} as const;
