import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { Button } from '../../../ui/Button.tsx';
import { useLanguage } from '../../../ui/language.tsx';

/** Sends one, and says what became of it. */
export function TestNotification() {
  const host = useHost();
  const { say } = useLanguage();
  const [said, setSaid] = useState<string | null>(null);

  function press(): void {
    setSaid(say('delivery.sending'));
    host.call('testNotification', {}).then(
      (result) => setSaid(result.ok ? result.value : result.problem),
      (fault: unknown) => setSaid(fault instanceof Error ? fault.message : String(fault)),
    );
  }

  return (
    <div className="setting-actions">
      <Button onPress={press}>{say('settings.test')}</Button>
      <span role="status" className="muted-text">
        {said}
      </span>
    </div>
  );
}
