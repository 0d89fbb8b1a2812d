import { type TrayIcon } from '#core/tray/tray-model';

/** The tray's shapes again, small and with colours of their own: a tab has no stylesheet. */
const SHAPES: Readonly<Record<TrayIcon, string>> = {
  operational: `<circle cx='8' cy='8' r='7.5' fill='#0f9d75'/>${sign('M4.6 8.3l2.3 2.3 4.5-5')}`,
  under_maintenance: `<rect x='.5' y='.5' width='15' height='15' rx='4' fill='#5a5fd0'/>${sign('M4.5 8h7M8 4.5v7')}`,
  degraded_performance: `<path d='M8 .8L15.6 14.5H.4z' fill='#d39a00'/>${sign('M8 5.5v4M8 12v.2')}`,
  partial_outage: `<circle cx='8' cy='8' r='6.5' fill='none' stroke='#d2640f' stroke-width='2'/><path d='M8 1.5a6.5 6.5 0 0 1 0 13z' fill='#d2640f'/>`,
  major_outage: `<path d='M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z' fill='#c0203f'/>${sign('M5.5 5.5l5 5m0-5l-5 5')}`,
  unknown: `<circle cx='8' cy='8' r='6.5' fill='none' stroke='#858c98' stroke-width='2' stroke-dasharray='3 2.1'/>`,
  paused: `<path d='M5 3v10M11 3v10' stroke='#858c98' stroke-width='3.2' stroke-linecap='round'/>`,
};

function sign(path: string): string {
  return `<path d='${path}' fill='none' stroke='#fff' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'/>`;
}

/** The icon of the tab, for the tray's. */
export function faviconOf(icon: TrayIcon): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>${SHAPES[icon]}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
