import type { WindowTarget } from '#core/contract/host';
import { LINK_SCHEME } from '#core/model/link-scheme';

const LONGEST_LINK = 2_000;
const LONGEST_ID = 300;
const LINK = new RegExp(`^${LINK_SCHEME}:/{0,2}([a-z]+)((?:/[^/?#]*)*)$`, 'i');

/**
 * The place a link names, or null where it names none. Any page of the web can make the system open one, so it can only
 * ever show a place: nothing is changed, added or fetched by it.
 */
export function placeOfLink(link: string): WindowTarget | null {
  if (link.length > LONGEST_LINK) return null;
  const [, view = '', path = ''] = LINK.exec(link) ?? [];
  const ids = idsIn(path);
  if (ids === null) return null;
  const [pageId, itemId] = ids;
  switch (`${view.toLowerCase()}/${ids.length}`) {
    case 'overview/0':
      return { view: 'overview' };
    case 'settings/0':
      return { view: 'settings' };
    case 'service/1':
      return pageId === undefined ? null : { view: 'service', pageId };
    case 'incident/2':
      return pageId === undefined || itemId === undefined ? null : { view: 'incident', pageId, incidentId: itemId };
    case 'maintenance/2':
      return pageId === undefined || itemId === undefined
        ? null
        : { view: 'maintenance', pageId, maintenanceId: itemId };
    default:
      return null;
  }
}

/** The link among arguments: Windows and Linux hand it over as one of them, Chromium puts others around it. */
export function placeInArguments(argv: readonly string[]): WindowTarget | null {
  const link = argv.find((word) => word.toLowerCase().startsWith(`${LINK_SCHEME}:`));
  return link === undefined ? null : placeOfLink(link);
}

/** Each part decoded by itself: the id of a page has slashes in it. Windows likes to add one at the end. */
function idsIn(path: string): readonly string[] | null {
  const parts = path.replace(/\/$/, '').split('/').slice(1);
  try {
    const ids = parts.map((part) => decodeURIComponent(part));
    return ids.every((id) => id !== '' && id.length <= LONGEST_ID && !/\p{Cc}/u.test(id)) ? ids : null;
  } catch {
    return null;
  }
}
