import type * as Electron from 'electron';

/** Electron's event object, as far as it can be prevented. */
export function preventable<Details extends object>(details: Details): Electron.Event<Details> {
  let prevented = false;
  return {
    ...details,
    preventDefault: () => {
      prevented = true;
    },
    get defaultPrevented() {
      return prevented;
    },
  };
}
