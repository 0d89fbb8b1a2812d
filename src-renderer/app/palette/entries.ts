import type { AppState, PageState } from '#core/contract/app-state';
import type { SearchHit } from '#core/contract/answers';
import type { Language } from '#core/i18n/language';
import { momentWords } from '#core/i18n/time-words';
import { levelWord } from '#core/i18n/words';
import { severity } from '#core/model/level';
import {
  ADD_ADDRESS,
  incidentAddress,
  maintenanceAddress,
  OVERVIEW_ADDRESS,
  searchAddress,
  serviceAddress,
  SETTINGS_ADDRESS,
} from '../../ui/addresses.ts';
import { plainText } from '../../ui/plain-text.ts';
import { IMPACT_LEVELS } from '../../ui/words.ts';
import type { Deed, Entry } from './entry.ts';

/** Who opens this in a hurry looks for what is broken; with everything broken, the rest must still be in sight. */
const MOST_TROUBLED = 4;

/** Everything there is to go to and to do, without what was found elsewhere; `here` is the service one looks at. */
export function entriesFor(state: AppState, here: PageState | null, language: Language): readonly Entry[] {
  const services = serviceEntries(state.pages, language);
  const troubled = services.filter(({ mark }) => mark !== 'operational' && mark !== 'unknown').slice(0, MOST_TROUBLED);
  return [
    ...troubled,
    ...(here === null ? [] : serviceActions(here, language)),
    ...viewEntries(language),
    ...generalActions(state, language),
    ...services.filter((entry) => !troubled.includes(entry)),
  ];
}

/** Incidents and maintenances that were found by their words. */
export function foundEntries(hits: readonly SearchHit[], timeZone: string, language: Language): readonly Entry[] {
  return hits.map((hit) => {
    const { kind, pageId, id } = hit;
    const [address, startsAt, mark] =
      hit.kind === 'incident'
        ? [incidentAddress(pageId, id), hit.startedAt, IMPACT_LEVELS[hit.impact]]
        : [maintenanceAddress(pageId, id), hit.startsAt, 'under_maintenance' as const];
    return {
      id: `${kind} ${pageId} ${id}`,
      kind,
      title: plainText(hit.title),
      keywords: '',
      details: [plainText(hit.pageName), momentWords(startsAt, timeZone, language)],
      mark,
      does: { kind: 'go', address },
    };
  });
}

/** The way to everything that says so. */
export function searchEntry(query: string, { say }: Language): Entry {
  return {
    id: 'search',
    kind: 'view',
    title: say('palette.find_incidents', { query }),
    keywords: '',
    details: [],
    mark: null,
    does: { kind: 'go', address: searchAddress({ query }) },
  };
}

function viewEntries({ say }: Language): readonly Entry[] {
  const view = (id: string, title: string, address: string, keywords = ''): Entry => ({
    ...{ id: `view ${id}`, kind: 'view', title, keywords, details: [], mark: null },
    does: { kind: 'go', address },
  });
  return [
    view('overview', say('window.overview'), OVERVIEW_ADDRESS),
    view('incidents', say('window.incidents'), searchAddress()),
    view('add', say('palette.add'), ADD_ADDRESS, say('palette.add_words')),
    view('settings', say('window.settings'), SETTINGS_ADDRESS, say('palette.settings_words')),
  ];
}

/** Trouble first. */
function serviceEntries(pages: readonly PageState[], language: Language): readonly Entry[] {
  const rank = ({ level, muted }: PageState): number => (muted || level === 'unknown' ? 0 : severity(level));
  return pages
    .toSorted((one, other) => rank(other) - rank(one))
    .map((page) => ({
      id: `service ${page.id}`,
      kind: 'service',
      title: plainText(page.name),
      keywords: page.url.replace(/^https?:\/\//, ''),
      details: [levelWord(page.level, language)],
      mark: page.level,
      does: { kind: 'go', address: serviceAddress(page.id) },
    }));
}

function serviceActions(page: PageState, { say }: Language): readonly Entry[] {
  const service = plainText(page.name);
  return [
    action('check one', say('palette.check_one', { service }), say('palette.check_words'), {
      kind: 'check',
      pageId: page.id,
    }),
    action('silence one', say('palette.silence_one_hour', { service }), say('palette.silence_words'), {
      kind: 'silence',
      minutes: 60,
      pageId: page.id,
    }),
    action('copy link', say('palette.copy_link', { service }), say('palette.copy_words'), {
      kind: 'copy',
      text: page.url,
    }),
    action('open page', say('palette.open_page', { service }), '', { kind: 'open', url: page.url }),
  ];
}

function generalActions({ theme, snoozedUntil }: AppState, { say }: Language): readonly Entry[] {
  const themes = (['light', 'dark', 'system'] as const).filter((each) => each !== theme);
  const silence = say('palette.silence_words');
  return [
    action('check all', say('palette.check_all'), say('palette.check_words'), { kind: 'check', pageId: null }),
    ...(snoozedUntil === null
      ? []
      : [action('end silence', say('palette.end_silence'), silence, { kind: 'silence', minutes: null, pageId: null })]),
    action('silence hour', say('palette.silence_hour'), silence, { kind: 'silence', minutes: 60, pageId: null }),
    action('silence tomorrow', say('palette.silence_tomorrow'), silence, {
      kind: 'silence',
      minutes: 'until_tomorrow',
      pageId: null,
    }),
    ...themes.map((each) =>
      action(`theme ${each}`, say(`palette.theme.${each}`), say('palette.theme_words'), { kind: 'theme', theme: each }),
    ),
  ];
}

function action(id: string, title: string, keywords: string, does: Deed): Entry {
  return { id: `action ${id}`, kind: 'action', title, keywords, details: [], mark: null, does };
}
