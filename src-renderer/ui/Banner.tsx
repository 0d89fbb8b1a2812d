import type { ReactNode } from 'react';
import { LevelMark, type Mark } from './LevelMark.tsx';
import './banner.css';

interface BannerProps {
  readonly mark: Mark;
  readonly children: ReactNode;
  /** What one can do about it. */
  readonly action?: ReactNode;
}

/** Something about the app itself, above the view. */
export function Banner({ mark, children, action }: BannerProps) {
  return (
    <div className="banner">
      <LevelMark mark={mark} />
      <div className="banner-text">{children}</div>
      {action}
    </div>
  );
}
