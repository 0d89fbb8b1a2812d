import { useAppState } from '../../host/use-app-state.ts';
import { DataSettings } from './data/DataSettings.tsx';
import { Decisions } from './Decisions.tsx';
import { GeneralSettings } from './GeneralSettings.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { Silence } from './Silence.tsx';
import { useSettings } from './use-settings.ts';
import { useLanguage } from '../../ui/language.tsx';
import './settings.css';

/** Everything takes effect at once; there is nothing to save. */
export function Settings() {
  const { say } = useLanguage();
  const { settings, problem, change } = useSettings();
  const { version, pages } = useAppState();
  return (
    <div className="settings">
      <h1 tabIndex={-1}>{say('settings.heading')}</h1>
      {problem !== null && <p role="alert">{problem}</p>}
      {settings !== null && (
        <>
          <GeneralSettings settings={settings} onChange={change} />
          <NotificationSettings settings={settings} onChange={change} />
        </>
      )}
      <Silence />
      {settings !== null && <DataSettings settings={settings} onChange={change} />}
      <Decisions />
      <section aria-labelledby="about-heading" className="settings-part">
        <h2 id="about-heading">{say('settings.about')}</h2>
        <p>{say('settings.about_text', { version, count: pages.length })}</p>
      </section>
    </div>
  );
}
