/** The hatching of days nobody knows about; drawn once, used by every bar strip. */
export function NoDataPattern() {
  return (
    <svg className="no-data-pattern" aria-hidden="true" width="0" height="0">
      <defs>
        <pattern id="no-data" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect className="no-data-ground" width="4" height="4" />
          <path className="no-data-line" d="M-1 1L1 -1M0 4L4 0M3 5L5 3" />
        </pattern>
      </defs>
    </svg>
  );
}
