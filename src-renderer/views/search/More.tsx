import { Button } from '../../ui/Button.tsx';
import { useLanguage } from '../../ui/language.tsx';

interface MoreProps {
  readonly count: number;
  /** Whether no more are ever listed. */
  readonly isMost: boolean;
  readonly onMore: () => void;
}

/** There are more than are listed: a step further, or how to find them. */
export function More({ count, isMost, onMore }: MoreProps) {
  const { say } = useLanguage();
  if (isMost) return <p className="muted-text">{say('search.narrow', { count })}</p>;
  return (
    <p>
      <Button onPress={onMore}>{say('search.show_more')}</Button>
    </p>
  );
}
