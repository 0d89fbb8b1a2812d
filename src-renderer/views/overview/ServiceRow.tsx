import type { PageState } from '#core/contract/app-state';
import type { PageStrip } from '#core/contract/answers';
import { levelWord } from '#core/i18n/words';
import { uptimeText } from '#core/i18n/uptime-words';
import { unpackBars } from '#core/picture/packed-bars';
import { memo, useMemo, type RefCallback } from 'react';
import { serviceAddress } from '../../ui/addresses.ts';
import { BarStrip } from '../../ui/BarStrip.tsx';
import { Ago } from '../../ui/clock.tsx';
import { rowWords } from '../../ui/day-words.ts';
import { LevelMark } from '../../ui/LevelMark.tsx';
import { Skeleton } from '../../ui/Skeleton.tsx';
import { isStale } from './freshness.ts';
import { saysMore } from './says-more.ts';
import { useLanguage } from '../../ui/language.tsx';

const STRIP_HEIGHT_PX = 26;

interface ServiceRowProps {
  readonly page: PageState;
  readonly strip: PageStrip | null;
  readonly widthPx: number;
  /** Its place in the whole list, from 1, and how many there are. */
  readonly place: number;
  readonly count: number;
  /** Room above it for rows that are not drawn. */
  readonly gapPx: number;
  readonly measure: RefCallback<HTMLElement>;
}

/** A service: how it is, how it has been, and how sure we are. The whole row leads to its page. */
export const ServiceRow = memo(function ServiceRow(props: ServiceRowProps) {
  const { page, strip, widthPx, place, count, gapPx, measure } = props;
  return (
    <li
      ref={measure}
      data-row-id={page.id}
      aria-posinset={place}
      aria-setsize={count}
      className={`service-row${isStale(page) ? ' stale' : ''}`}
      style={gapPx === 0 ? undefined : { marginBlockStart: gapPx }}
    >
      <LevelMark mark={page.level} size={18} />
      <div className="service-words">
        <a className="service-link" href={serviceAddress(page.id)}>
          <bdi>{page.name}</bdi>
        </a>
        <p className="service-state">
          <ServiceState page={page} />
        </p>
      </div>
      <History strip={strip} widthPx={widthPx} />
    </li>
  );
});

const History = memo(function History({ strip, widthPx }: Pick<ServiceRowProps, 'strip' | 'widthPx'>) {
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
});

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
