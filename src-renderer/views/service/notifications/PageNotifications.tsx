import type { ComponentState, PageState } from '#core/contract/app-state';
import { useState } from 'react';
import { useHost } from '../../../host/host-context.tsx';
import { useTimeZone } from '../../../host/use-app-state.ts';
import { useLanguage } from '../../../ui/language.tsx';
import { OptionFields } from '../../../ui/OptionFields.tsx';
import { Toggle } from '../../../ui/Toggle.tsx';
import { minimumField, minimumOf, silenceField, snoozeOf } from './fields.ts';
import { WouldHaveCome } from './WouldHaveCome.tsx';
import './page-notifications.css';

const WHOLE = '';

/** What is told of a page or of one of its parts, from how bad on, and for how long it is silent. */
export function PageNotifications({ page }: { readonly page: PageState }) {
  const host = useHost();
  const language = useLanguage();
  const { say } = language;
  const timeZone = useTimeZone();
  const [part, setPart] = useState(WHOLE);
  const [problem, setProblem] = useState<string | null>(null);
  const component = page.components.find(({ id }) => id === part) ?? null;
  const pageId = page.id;
  const componentId = component?.id ?? null;
  const rules = component ?? page;

  function change(field: string, value: string): void {
    if (field === 'part') setPart(value);
    if (field === 'minimum') tell(host.call('setMinimumLevel', { pageId, componentId, level: minimumOf(value) }));
    // The entry that stands for the silence there is changes nothing.
    if (field === 'silence' && value !== 'on') {
      tell(host.call('snooze', { minutes: snoozeOf(value), pageId, componentId }));
    }
  }

  function tell(answer: Promise<{ readonly ok: boolean; readonly problem?: string } | null>): void {
    setProblem(null);
    answer.then(
      (result) => setProblem(result?.problem ?? null),
      (fault: unknown) => setProblem(fault instanceof Error ? fault.message : String(fault)),
    );
  }

  const parts = {
    id: 'part',
    label: say('told.part'),
    hint: say('told.part_hint'),
    values: [{ value: WHOLE, label: say('told.whole') }, ...asChoices(page)],
    value: component?.id ?? WHOLE,
  };
  return (
    <details className="notes">
      <summary>{say('told.heading')}</summary>
      <div className="page-notifications">
        <Toggle
          on={page.followed ?? false}
          onChange={(followed) => tell(host.call('follow', { pageId, incidentId: null, followed }))}
        >
          {say('told.follow', { service: page.name })}
        </Toggle>
        <OptionFields
          fields={[
            ...(page.components.length === 0 ? [] : [parts]),
            minimumField(rules.minimumLevel ?? null, language),
            silenceField(rules.snoozedUntil ?? null, timeZone, language),
          ]}
          onChange={change}
        />
        <Toggle on={!rules.muted} onChange={(on) => tell(host.call('mute', { pageId, componentId, muted: !on }))}>
          {say('told.notify', { name: rules.name })}
        </Toggle>
        {problem !== null && <p role="alert">{problem}</p>}
        <WouldHaveCome page={page} />
      </div>
    </details>
  );
}

/** With the group before the name: many pages have a row “API” in each of their groups. */
function asChoices({ groups, components }: PageState): readonly { readonly value: string; readonly label: string }[] {
  const names = new Map(groups.map(({ id, name }) => [id, name]));
  return components.map(({ id, name, groupId }: ComponentState) => {
    const group = groupId === null ? undefined : names.get(groupId);
    return { value: id, label: group === undefined ? name : `${group} · ${name}` };
  });
}
