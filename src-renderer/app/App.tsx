import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useHosted } from '../host/host-context.tsx';
import type { Mirrored } from '../host/state-mirror.ts';
import { useMirrored } from '../host/use-app-state.ts';
import { ClockContext } from '../ui/clock.tsx';
import { LanguageProvider } from '../ui/language.tsx';
import { NoDataPattern } from '../ui/NoDataPattern.tsx';
import { identityOf, type Place } from './addresses.ts';
import { Announcer } from './Announcer.tsx';
import { Banners } from './Banners.tsx';
import { Navigation } from './Navigation.tsx';
import { VIEWS } from './routes.ts';
import { useArrival } from './use-arrival.ts';
import { useTarget } from './use-target.ts';
import { WindowFrame } from './WindowFrame.tsx';
import { Waiting } from './Waiting.tsx';
import { createWindowClock, type TimeSignal } from './window-clock.ts';
import type { WindowLanguage } from './window-language.ts';
import './app.css';

/** The frame around every view: navigation, what there is to say about the app itself, and the clock. */
export function App({ spoken }: { readonly spoken: WindowLanguage }) {
  const { mirror } = useHosted();
  const language = useSyncExternalStore(spoken.subscribe, spoken.current);
  const isKnown = useMirrored(({ state }) => state !== null);
  const problem = useMirrored((mirrored) => mirrored.problem);
  const locale = useMirrored(({ state }) => state?.locale);
  useEffect(() => {
    if (locale !== undefined) spoken.speak(locale);
  }, [spoken, locale]);
  const target = useTarget();
  const clock = useMemo(() => createWindowClock(() => timeSignal(mirror.current()), mirror.subscribe), [mirror]);
  useArrival(identityOf(target));

  if (!isKnown) {
    return (
      <LanguageProvider language={language}>
        <WindowFrame target={target} />
        <Waiting problem={problem} />
      </LanguageProvider>
    );
  }
  return (
    <LanguageProvider language={language}>
      <ClockContext value={clock}>
        <WindowFrame target={target} />
        <NoDataPattern />
        <a className="skip-link" href="#main" onClick={skipToMain}>
          {language.say('window.skip')}
        </a>
        <Navigation target={target} />
        <main id="main" tabIndex={-1}>
          <Banners />
          <View target={target} />
        </main>
        <Announcer />
      </ClockContext>
    </LanguageProvider>
  );
}

/** One view for one target; another service is another view, with nothing left over from the last. */
function View({ target }: { readonly target: Place }) {
  const Component = VIEWS[target.view] as React.ComponentType<{ readonly target: Place }>;
  return <Component key={identityOf(target)} target={target} />;
}

function timeSignal({ state, receivedAtMs }: Mirrored): TimeSignal | null {
  return state === null ? null : { nowMs: state.now, speed: state.clockSpeed, receivedAtMs };
}

/** The hash is taken by the views, so the link to the content is followed by hand. */
function skipToMain(event: React.MouseEvent): void {
  event.preventDefault();
  document.querySelector<HTMLElement>('#main')?.focus();
}
