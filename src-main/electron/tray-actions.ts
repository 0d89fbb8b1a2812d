import type { WindowTarget } from '#core/contract/host';
import type { Handlers } from '#core/contract/rpc';
import type { NotificationTarget } from '#core/events/event';
import { assertNever } from '#core/model/result';
import { MINUTE_MS } from '#core/model/time';
import type { TrayAction } from '#core/tray/tray-model';

export interface TrayActionParts {
  readonly handlers: Pick<Handlers, 'pollNow' | 'snooze'>;
  readonly showWindow: (target: WindowTarget | null) => void;
  readonly quit: () => void;
  /** In the machine's own time zone. */
  readonly now: () => Date;
}

/** When a silence "until tomorrow" ends. */
const MORNING_HOUR = 8;

/** Does what an entry of the tray's menu says. */
export function trayActions({ handlers, showWindow, quit, now }: TrayActionParts): (action: TrayAction) => void {
  return (action) => {
    switch (action.do) {
      case 'open':
        return showWindow(action.pageId === null ? null : placeOf({ ...action, pageId: action.pageId }));
      case 'poll_now':
        return void handlers.pollNow({ pageId: null });
      case 'snooze':
        return void handlers.snooze({
          minutes: action.forMinutes === 'until_tomorrow' ? minutesUntilMorning(now()) : action.forMinutes,
        });
      case 'end_snooze':
        return void handlers.snooze({ minutes: null });
      case 'open_settings':
        return showWindow({ view: 'settings' });
      case 'quit':
        return quit();
      default:
        return assertNever(action);
    }
  };
}

/** Where in the window a service or an incident is. */
export function placeOf({ pageId, incidentId }: NotificationTarget): WindowTarget {
  return incidentId === null ? { view: 'service', pageId } : { view: 'incident', pageId, incidentId };
}

/** The next calendar day, even at one in the morning: whoever is still up has not slept yet, but said tomorrow. */
function minutesUntilMorning(now: Date): number {
  const morning = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, MORNING_HOUR);
  return Math.ceil((morning.getTime() - now.getTime()) / MINUTE_MS);
}
