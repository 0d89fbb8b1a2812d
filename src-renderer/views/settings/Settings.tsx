import { useAppState } from '../../host/use-app-state.ts';
import { Decisions } from './Decisions.tsx';
import { GeneralSettings } from './GeneralSettings.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { Silence } from './Silence.tsx';
import { useSettings } from './use-settings.ts';
import './settings.css';

/** Everything takes effect at once; there is nothing to save. */
export function Settings() {
  const { settings, problem, change } = useSettings();
  const { version, pages } = useAppState();
  return (
    <div className="settings">
      <h1 tabIndex={-1}>Settings</h1>
      {problem !== null && <p role="alert">{problem}</p>}
      {settings !== null && (
        <>
          <GeneralSettings settings={settings} onChange={change} />
          <NotificationSettings settings={settings} onChange={change} />
        </>
      )}
      <Silence />
      <Decisions />
      <section aria-labelledby="about-heading" className="settings-part">
        <h2 id="about-heading">About</h2>
        <p>
          Greenbar {version}. {pages.length === 0 ? 'Nothing is watched.' : `${pages.length} watched.`} What Greenbar
          has seen stays on this machine; nothing is sent anywhere but to the pages it watches.
        </p>
      </section>
    </div>
  );
}
