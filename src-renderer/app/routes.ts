import type { ComponentType } from 'react';
import { Add } from '../views/add/Add.tsx';
import { Incident } from '../views/incident/Incident.tsx';
import { Maintenance } from '../views/incident/Maintenance.tsx';
import { Lost } from '../views/lost/Lost.tsx';
import { Overview } from '../views/overview/Overview.tsx';
import { Search } from '../views/search/Search.tsx';
import { Service } from '../views/service/Service.tsx';
import { Settings } from '../views/settings/Settings.tsx';
import type { Place } from './addresses.ts';

type View = Place['view'];
type TargetOf<Name extends View> = Extract<Place, { view: Name }>;

/** Every view of the window. A new one is a folder and a line here. */
export const VIEWS: { readonly [Name in View]: ComponentType<{ readonly target: TargetOf<Name> }> } = {
  overview: Overview,
  service: Service,
  incident: Incident,
  maintenance: Maintenance,
  search: Search,
  add: Add,
  settings: Settings,
  lost: Lost,
};
