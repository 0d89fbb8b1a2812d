import type { WindowTarget } from '#core/contract/host';
import type { Handlers } from '#core/contract/rpc';
import type { NotificationTarget } from '#core/events/event';
import { assertNever } from '#core/model/result';
import type { TrayAction } from '#core/tray/tray-model';

export interface TrayActionParts {
  readonly handlers: Pick<Handlers, 'pollNow' | 'snooze'>;
  readonly showWindow: (target: WindowTarget | null) => void;
  readonly installUpdate: () => void;
  readonly quit: () => void;
}

/** Does what an entry of the tray's menu says. */
export function trayActions({
  handlers,
  showWindow,
  installUpdate,
  quit,
}: TrayActionParts): (action: TrayAction) => void {
  return (action) => {
    switch (action.do) {
      case 'open':
        showWindow(action.pageId === null ? null : placeOf({ ...action, pageId: action.pageId }));
        return;
      case 'poll_now':
        void handlers.pollNow({ pageId: null });
        return;
      case 'snooze':
        void handlers.snooze({ minutes: action.forMinutes });
        return;
      case 'end_snooze':
        void handlers.snooze({ minutes: null });
        return;
      case 'open_settings':
        showWindow({ view: 'settings' });
        return;
      case 'install_update':
        installUpdate();
        return;
      case 'quit':
        quit();
        return;
      default:
        return assertNever(action);
    }
  };
}

/** Where in the window a service or an incident is; the overview where none is named. */
export function placeOf({ pageId, incidentId }: NotificationTarget): WindowTarget {
  if (pageId === '') return { view: 'overview' };
  return incidentId === null ? { view: 'service', pageId } : { view: 'incident', pageId, incidentId };
}
