import { useAppState } from '../../host/use-app-state.ts';
import { DataSettings } from './data/DataSettings.tsx';
import { Decisions } from './Decisions.tsx';
import { DoctorSettings } from './doctor/DoctorSettings.tsx';
import { useDoctor } from './doctor/use-doctor.ts';
import { GeneralSettings } from './GeneralSettings.tsx';
import { Hooks } from './hooks/Hooks.tsx';
import { NotificationSettings } from './NotificationSettings.tsx';
import { Silence } from './Silence.tsx';
import { useNotifier } from './use-notifier.ts';
import { useSettings } from './use-settings.ts';
import { useLanguage } from '../../ui/language.tsx';
import './settings.css';

/** Everything takes effect at once; there is nothing to save. */
export function Settings() {
  const { say } = useLanguage();
  const { settings, problem, change, attempt } = useSettings();
  const { version, pages } = useAppState();
  const notifier = useNotifier();
  const doctor = useDoctor(notifier?.last?.at ?? null);
  return (
    <div className="settings">
      <h1 tabIndex={-1}>{say('settings.heading')}</h1>
      {problem !== null && <p role="alert">{problem}</p>}
      {settings !== null && (
        <>
          <GeneralSettings settings={settings} onChange={change} />
          <NotificationSettings settings={settings} onChange={change} notifier={notifier} examination={doctor.answer} />
        </>
      )}
      <Silence />
      {settings !== null && <Hooks hooks={settings.hooks} onSave={(hooks) => attempt({ hooks })} />}
      {settings !== null && <DataSettings settings={settings} onChange={change} />}
      <Decisions />
      <DoctorSettings {...doctor} />
      <section aria-labelledby="about-heading" className="settings-part">
        <h2 id="about-heading">{say('settings.about')}</h2>
        <p>{say('settings.about_text', { version, count: pages.length })}</p>
      </section>
    </div>
  );
}
