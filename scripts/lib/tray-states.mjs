/** The seven states of the icon, worst in the middle, as its files are called. */
export const TRAY_STATES = [
  'operational',
  'under_maintenance',
  'degraded_performance',
  'partial_outage',
  'major_outage',
  'unknown',
  'paused',
];
