import type { Component, Group } from '../../model/snapshot.ts';
import type { FormatOption } from '../format.ts';

const NAMES: Readonly<Record<string, string>> = {
  'us-east-1': 'N. Virginia',
  'us-east-2': 'Ohio',
  'us-west-1': 'N. California',
  'us-west-2': 'Oregon',
  'af-south-1': 'Cape Town',
  'ap-east-1': 'Hong Kong',
  'ap-east-2': 'Taipei',
  'ap-northeast-1': 'Tokyo',
  'ap-northeast-2': 'Seoul',
  'ap-northeast-3': 'Osaka',
  'ap-south-1': 'Mumbai',
  'ap-south-2': 'Hyderabad',
  'ap-southeast-1': 'Singapore',
  'ap-southeast-2': 'Sydney',
  'ap-southeast-3': 'Jakarta',
  'ap-southeast-4': 'Melbourne',
  'ap-southeast-5': 'Malaysia',
  'ap-southeast-6': 'New Zealand',
  'ap-southeast-7': 'Thailand',
  'ca-central-1': 'Canada Central',
  'ca-west-1': 'Calgary',
  'eu-central-1': 'Frankfurt',
  'eu-central-2': 'Zurich',
  'eu-north-1': 'Stockholm',
  'eu-south-1': 'Milan',
  'eu-south-2': 'Spain',
  'eu-west-1': 'Ireland',
  'eu-west-2': 'London',
  'eu-west-3': 'Paris',
  'il-central-1': 'Tel Aviv',
  'me-central-1': 'UAE',
  'me-south-1': 'Bahrain',
  'mx-central-1': 'Mexico Central',
  'sa-east-1': 'São Paulo',
  'us-gov-east-1': 'GovCloud US-East',
  'us-gov-west-1': 'GovCloud US-West',
};

/** A list to choose from: a mistyped region would look healthy for ever. */
export const REGION: FormatOption = {
  id: 'region',
  name: 'region',
  values: [
    { value: '', word: 'all_regions' },
    ...Object.entries(NAMES).map(([code, name]) => ({ value: code, label: `${name} (${code})` })),
  ],
  initial: '',
};

/** The region at the end of a service’s key, `us-west-2` of `sts-us-west-2`; null for a service that has none. */
export function regionOfService(key: string): string | null {
  return /-([a-z]{2}(?:-gov|-iso[a-z]?)?-[a-z]{4,10}-\d{1,2})$/.exec(key)?.[1] ?? null;
}

/** Whether someone who watches `chosen` is concerned. Empty is every region; what has no region concerns everyone. */
export function isWatched(region: string | null, chosen: string): boolean {
  return chosen === '' || region === null || region === chosen;
}

/** Services stand below the region they are in. */
export function groupsOf(components: readonly Component[]): readonly Group[] {
  const regions = new Set(components.map(({ groupId }) => groupId).filter((id) => id !== null));
  return [...regions].map((id) => ({ id, name: NAMES[id] ?? id }));
}
