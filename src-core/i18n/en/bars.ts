/** The bars: what they say, and what they mean. */
export const bars = {
  'bars.legend': 'Legend',
  'bars.no_data': 'No data',
  'bars.legend_height': 'The higher the colour, the longer it lasted.',
} as const;
