import { serviceAddress } from '../../ui/addresses.ts';
import { useLanguage } from '../../ui/language.tsx';

/** The way to the service; its name once that is known. */
export function Back({ pageId, pageName }: { readonly pageId: string; readonly pageName: string | null }) {
  const { say } = useLanguage();
  return (
    <p>
      <a href={serviceAddress(pageId)}>
        <span className="back-arrow" aria-hidden="true">
          ←
        </span>{' '}
        {pageName === null ? say('incident_view.back') : <bdi>{pageName}</bdi>}
      </a>
    </p>
  );
}
