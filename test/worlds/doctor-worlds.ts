import type { Examination } from '#core/doctor/finding';
import type { NotifierReport } from '#core/events/delivery';
import { catalogueRows } from '../renderer/window/catalogue-rows.ts';
import { marchPages } from './pages.ts';
import type { World } from './world.ts';

/** A Linux desktop on which much is missing, as the examination of one tells it. */
export const EXAMINED: Examination = {
  versions: { greenbar: '0.1.0', electron: '45.4.1', node: 'v24.21.0', platform: 'linux x64' },
  findings: [
    { subject: 'notifications', state: 'ok', says: 'found.service', values: { program: 'Plasma' } },
    {
      subject: 'permission',
      state: 'limited',
      says: 'found.held_back',
      values: { program: 'Plasma' },
      advice: 'advice.held_back',
    },
    {
      subject: 'last_notification',
      state: 'limited',
      says: 'found.last_failed',
      values: { reason: 'The program notify-send is missing; it is in the package libnotify-bin or libnotify.' },
      handedOn: { reason: 'node-notifier: no_notify_send' },
    },
    { subject: 'tray', state: 'limited', says: 'found.no_tray_host', advice: 'advice.tray' },
    {
      subject: 'electron',
      state: 'ok',
      says: 'found.runs_on_electron',
      values: { version: '45.4.1', chromium: '156.0.8078.100' },
    },
    {
      subject: 'data_folder',
      state: 'broken',
      says: 'found.folder_locked',
      values: { folder: '/home/me/.config/Greenbar' },
      advice: 'advice.folder',
      handedOn: { folder: '~/.config/Greenbar' },
    },
    { subject: 'settings', state: 'ok', says: 'found.settings_read', values: { count: 4 } },
    {
      subject: 'history',
      state: 'broken',
      says: 'found.history_damaged',
      values: { file: '/home/me/.config/Greenbar/history.sqlite', problem: 'database disk image is malformed' },
      advice: 'advice.history',
      handedOn: { file: '~/.config/Greenbar/history.sqlite' },
    },
    {
      subject: 'proxy',
      state: 'ok',
      says: 'found.proxy_used',
      values: { list: 'PROXY proxy.example:3128' },
      handedOn: { list: '…' },
    },
    { subject: 'certificates', state: 'ok', says: 'found.trusted_system' },
    {
      subject: 'network',
      state: 'limited',
      says: 'found.page_silent',
      values: { url: 'https://status.openai.com/' },
      failure: { kind: 'timeout', reason: 'The server did not answer in time.' },
      advice: 'advice.network',
      handedOn: { url: '…' },
    },
    { subject: 'clock', state: 'limited', says: 'found.clock_ahead', values: { minutes: 61 }, advice: 'advice.clock' },
  ],
};

/** One way is not there, the next one failed. */
export const NOTIFIER: NotifierReport = {
  ways: [
    { way: 'node-notifier', obstacle: { cause: 'no_notify_send' } },
    { way: 'electron', obstacle: null },
  ],
  last: {
    at: Date.parse('2026-03-17T15:40:00Z'),
    delivery: {
      kind: 'failed',
      missed: [
        { way: 'node-notifier', obstacle: { cause: 'no_notify_send' } },
        {
          way: 'electron',
          obstacle: { cause: 'refused', said: 'The name org.freedesktop.Notifications has no owner' },
        },
      ],
    },
  },
};

const settings = { hash: '#/settings', sign: '#doctor-heading' };
const march = () => ({ pages: marchPages(), catalogue: catalogueRows() });

export const DOCTOR_WORLDS: readonly World[] = [
  {
    ...settings,
    name: 'doctor',
    host: () => ({ ...march(), handlers: { doctor: () => EXAMINED, notifier: () => NOTIFIER } }),
    sign: '[aria-labelledby="doctor-heading"] .finding',
  },
  {
    ...settings,
    name: 'doctor-waiting',
    host: () => ({ ...march(), handlers: { doctor: () => new Promise<never>(() => undefined) } }),
    sign: '[aria-labelledby="doctor-heading"] .skeleton',
  },
  {
    ...settings,
    name: 'doctor-failed',
    host: () => ({ ...march(), handlers: { doctor: () => Promise.reject(new Error('The disk is full.')) } }),
    act: async (page) => page.getByText('It could not be examined').waitFor(),
  },
];
