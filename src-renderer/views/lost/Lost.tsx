import { OVERVIEW_ADDRESS, searchAddress } from '../../ui/addresses.ts';
import { useLanguage } from '../../ui/language.tsx';
import './lost.css';

/** An address nobody understands: where one can go instead. */
export function Lost({ target }: { readonly target: { readonly address: string } }) {
  const { say } = useLanguage();
  return (
    <div className="lost">
      <h1 tabIndex={-1}>{say('lost.heading')}</h1>
      <p>
        <code>{target.address.slice(0, 200)}</code>
      </p>
      <p className="muted-text">{say('lost.text')}</p>
      <p className="lost-ways">
        <a href={OVERVIEW_ADDRESS}>{say('lost.overview')}</a>
        <a href={searchAddress()}>{say('lost.search')}</a>
      </p>
    </div>
  );
}
