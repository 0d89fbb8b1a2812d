import type { Examination, Finding } from '#core/doctor/finding';
import { adviceWords, foundWords, stateWord, subjectWord, versionWords } from '#core/doctor/finding-words';
import { examinationAsText } from '#core/doctor/report';
import type { Language } from '#core/i18n/language';
import { Button } from '../../../ui/Button.tsx';
import { CopyButton } from '../../../ui/CopyButton.tsx';
import { useLanguage } from '../../../ui/language.tsx';
import { Skeleton } from '../../../ui/Skeleton.tsx';
import { FindingLine } from './FindingLine.tsx';
import type { Doctor } from './use-doctor.ts';

/** The same page as `greenbar doctor`: what this machine offers, and what to do where something is missing. */
export function DoctorSettings({ answer, loading, problem, again }: Doctor) {
  const language = useLanguage();
  const { say } = language;
  return (
    <section aria-labelledby="doctor-heading" className="settings-part">
      <h2 id="doctor-heading">{say('doctor.heading')}</h2>
      <p className="muted-text">{say('doctor.intro')}</p>
      <p role="status">{summary({ answer, loading, problem }, language)}</p>
      {answer === null && problem === null && (
        <div className="findings">
          <Skeleton kind="line" />
          <Skeleton kind="line" />
          <Skeleton kind="line" />
        </div>
      )}
      {answer !== null && (
        <>
          <ul className="findings">
            {answer.findings.map((finding) => (
              <Found key={finding.subject} finding={finding} />
            ))}
          </ul>
          <p className="muted-text small-text">{versionWords(answer.versions)}</p>
        </>
      )}
      <div className="setting-actions">
        <Button onPress={again}>{say('doctor.again')}</Button>
        {answer !== null && (
          <>
            <CopyButton text={() => examinationAsText(answer, language)}>{say('doctor.copy')}</CopyButton>
            <span className="muted-text small-text">{say('doctor.copy_note')}</span>
          </>
        )}
      </div>
    </section>
  );
}

function Found({ finding }: { readonly finding: Finding }) {
  const language = useLanguage();
  const { subject, state } = finding;
  const advice = adviceWords(finding, language);
  return (
    <FindingLine state={state} name={subjectWord(subject, language)} word={stateWord(state, language)}>
      <p>{foundWords(finding, language)}</p>
      {advice !== null && <p className="muted-text">{advice}</p>}
    </FindingLine>
  );
}

function summary(
  { answer, loading, problem }: Pick<Doctor, 'answer' | 'loading' | 'problem'>,
  { say }: Language,
): string {
  if (loading) return say('doctor.looking');
  if (problem !== null) return say('doctor.failed', { reason: problem });
  const count = lacking(answer);
  return say(count === 0 ? 'doctor.all_well' : 'doctor.to_do', { count });
}

function lacking(answer: Examination | null): number {
  return (answer?.findings ?? []).filter(({ state }) => state === 'limited' || state === 'broken').length;
}
