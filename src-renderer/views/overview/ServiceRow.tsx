import type { PageState } from '#core/contract/app-state';
import type { PageStrip } from '#core/contract/answers';
import { levelWord } from '#core/i18n/words';
import { uptimeText } from '#core/i18n/uptime-words';
import { unpackBars } from '#core/picture/packed-bars';
import { memo, useMemo } from 'react';
import { serviceAddress } from '../../ui/addresses.ts';
import { BarStrip } from '../../ui/BarStrip.tsx';
import { Ago } from '../../ui/clock.tsx';
import { rowWords } from '../../ui/day-words.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { isStale } from './freshness.ts';
import { saysMore } from './says-more.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useNear } from '../../ui/use-near.ts';

const STRIP_HEIGHT_PX = 26;

interface ServiceRowProps {
  readonly page: PageState;
  readonly strip: PageStrip | null;
  readonly widthPx: number;
  /** Whether it is on the first screen. */
  readonly first: boolean;
}

/** A service: how it is, how it has been, and how sure we are. The whole row leads to its page. */
export const ServiceRow = memo(function ServiceRow({ page, strip, widthPx, first }: ServiceRowProps) {
  const language = useLanguage();
  const [row, near] = useNear(first);
  return (
    <li ref={row} className={`service-row${isStale(page) ? ' stale' : ''}`}>
      {near && <LevelMark mark={page.level} size={18} />}
      <div className="service-words">
        <a className="service-link" href={serviceAddress(page.id)}>
          <bdi>{page.name}</bdi>
        </a>
        <p className="service-state">{near ? <ServiceState page={page} /> : levelWord(page.level, language)}</p>
      </div>
      {near && <History strip={strip} widthPx={widthPx} />}
    </li>
  );
});

/** Bars and figure: drawn near the window only. What can be found, read out and gone to is always there. */
function History({ strip, widthPx }: Pick<ServiceRowProps, 'strip' | 'widthPx'>) {
  const language = useLanguage();
  const { say } = language;
  const days = useMemo(() => (strip === null ? null : unpackBars(strip.bars)), [strip]);
  return (
    <>
      <div className="service-strip" dir="ltr">
        {days === null ? (
          <Skeleton kind="bars" />
        ) : (
          <BarStrip days={days} widthPx={widthPx} heightPx={STRIP_HEIGHT_PX} />
        )}
      </div>
      <div className="service-figure">
        {strip === null ? <Skeleton kind="figure" /> : uptimeText(strip.uptimeFraction, language)}
        {days !== null && (
          <span className="hidden-text"> {say('bars.uptime_row', { row: rowWords(days, language) })}</span>
        )}
      </div>
    </>
  );
}

/** Level and freshness, or what keeps us from knowing. */
function ServiceState({ page }: { readonly page: PageState }) {
  const language = useLanguage();
  const { say } = language;
  const reason = page.failure?.reason ?? null;
  if (page.freshness === 'waiting')
    return <>{reason ?? say(page.backfilling ? 'overview.reading_history' : 'window.first_reading')}</>;
  if (page.freshness === 'broken') {
    return (
      <span title={say('broken.hint')}>
        {say('overview.source_broken', { reason: reason ?? say('overview.changed_shape') })}
      </span>
    );
  }
  if (page.freshness === 'stale') {
    return (
      <>
        {page.readAt !== null && <Ago at={page.readAt} saying="overview.stale" />} {reason}
      </>
    );
  }
  return (
    <>
      <span className={page.level === 'operational' ? undefined : 'service-level'}>
        {levelWord(page.level, language)}
      </span>
      {page.muted && `${say('list.comma')}${say('overview.muted')}`}
      {page.readAt !== null && (
        <>
          {' '}
          · <Ago at={page.readAt} saying={page.freshness === 'aging' ? 'window.checked_last' : 'window.checked'} />
        </>
      )}
      {page.verdict != null && saysMore(page.verdict) && ` · ${page.verdict.title}`}
    </>
  );
}
