/**
 * The textures of days that are not known as others are: hatched where nobody knows, crossed where nothing could be
 * read, slats over what was estimated. Drawn once, used by every bar strip.
 */
export function NoDataPattern() {
  return (
    <svg className="no-data-pattern" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id="no-data" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect className="no-data-ground" width="4" height="4" />
          <path className="no-data-line" d="M-1 1L1 -1M0 4L4 0M3 5L5 3" />
        </pattern>
        <pattern id="unread" width="6" height="6" patternUnits="userSpaceOnUse">
          <rect className="no-data-ground" width="6" height="6" />
          <path className="unread-line" d="M0 0L6 6M6 0L0 6" />
        </pattern>
        <pattern id="estimated" width="4" height="4" patternUnits="userSpaceOnUse">
          <path className="estimated-line" d="M0 2.5h4" />
        </pattern>
      </defs>
    </svg>
  );
}
