import type { WindowTarget } from '#core/contract/host';
import type { ComponentType } from 'react';
import { Add } from '../views/add/Add.tsx';
import { Incident } from '../views/incident/Incident.tsx';
import { Overview } from '../views/overview/Overview.tsx';
import { Service } from '../views/service/Service.tsx';
import { Settings } from '../views/settings/Settings.tsx';

type View = WindowTarget['view'];
type TargetOf<Name extends View> = Extract<WindowTarget, { view: Name }>;

/** Every view of the window. A new one is a folder and a line here. */
export const VIEWS: { readonly [Name in View]: ComponentType<{ readonly target: TargetOf<Name> }> } = {
  overview: Overview,
  service: Service,
  incident: Incident,
  add: Add,
  settings: Settings,
};
