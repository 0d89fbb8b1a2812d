/** One incident. */
export const incident = {
  'incident_view.back': 'Back to the service',
  'incident_view.vendor': 'On the vendor’s page',
  'incident_view.follow': 'Follow until resolved',
  'incident_view.status': 'Status',
  'incident_view.impact': 'Impact',
  'incident_view.began': 'Began',
  'incident_view.going_on': 'Going on for',
  'incident_view.lasted': 'Lasted',
  'incident_view.updates': 'Updates',
  'incident_view.no_updates': 'No updates of it are known here; the vendor’s page may have them.',
  'incident_view.touched': 'Components touched',
  'incident_view.none_named': 'The vendor names none.',
  'incident_view.not_stated': 'level not stated',
  'incident_view.level_lasted': '{level}, {duration}',
} as const;
