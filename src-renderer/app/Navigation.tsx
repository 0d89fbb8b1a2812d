import type { MessageKey } from '#core/i18n/en';
import { useAppPart } from '../host/use-app-state.ts';
import { ADD_ADDRESS, OVERVIEW_ADDRESS, searchAddress, SETTINGS_ADDRESS } from '../ui/addresses.ts';
import { useLanguage } from '../ui/language.tsx';
import { LevelMark } from '../ui/LevelMark.tsx';
import type { Place } from './addresses.ts';
import { CommandPalette } from './palette/CommandPalette.tsx';

const LINKS = [
  { address: OVERVIEW_ADDRESS, label: 'window.overview', views: ['overview', 'service'] },
  { address: searchAddress(), label: 'window.incidents', views: ['search', 'incident', 'maintenance'] },
  { address: ADD_ADDRESS, label: 'window.add_service', views: ['add'] },
  { address: SETTINGS_ADDRESS, label: 'window.settings', views: ['settings'] },
] as const satisfies readonly { address: string; label: MessageKey; views: readonly Place['view'][] }[];

export function Navigation({ target }: { readonly target: Place }) {
  const { say } = useLanguage();
  const icon = useAppPart(({ tray }) => tray.icon);
  return (
    <header className="top">
      <div className="top-inner">
        <a className="brand" href={OVERVIEW_ADDRESS}>
          <LevelMark mark={icon} size={18} />
          Greenbar
        </a>
        <nav aria-label={say('window.views')}>
          <ul className="top-links">
            {LINKS.map(({ address, label, views }) => (
              <li key={address}>
                <a
                  href={address}
                  className={(views as readonly string[]).includes(target.view) ? 'top-link top-link-here' : 'top-link'}
                  aria-current={views[0] === target.view ? 'page' : undefined}
                >
                  {say(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <CommandPalette target={target} />
      </div>
    </header>
  );
}
