import type { Level } from '../model/level.ts';

export const PICTURE_THEMES = ['light', 'dark'] as const;

export type PictureTheme = (typeof PICTURE_THEMES)[number];

export interface PictureColours extends Readonly<Record<Level, string>> {
  readonly ground: string;
  readonly line: string;
  readonly ink: string;
  readonly quietInk: string;
  readonly noDataGround: string;
  readonly noDataLine: string;
  readonly unreadLine: string;
}

/** The window's palette, where there is no stylesheet: a test keeps the two the same. */
export const PICTURE_COLOURS: Readonly<Record<PictureTheme, PictureColours>> = {
  light: {
    ground: '#ffffff',
    line: '#e3e5e9',
    ink: '#16181d',
    quietInk: '#626873',
    noDataGround: '#f6f7f8',
    noDataLine: '#dde0e5',
    unreadLine: '#868c96',
    operational: '#0d8e66',
    under_maintenance: '#4a4ebd',
    degraded_performance: '#b88600',
    partial_outage: '#b04603',
    major_outage: '#930f2f',
  },
  dark: {
    ground: '#141518',
    line: '#2b2e35',
    ink: '#eceef1',
    quietInk: '#969daa',
    noDataGround: '#1a1c20',
    noDataLine: '#30343c',
    unreadLine: '#757c88',
    operational: '#4cc497',
    under_maintenance: '#757bd4',
    degraded_performance: '#f9d54a',
    partial_outage: '#de7a20',
    major_outage: '#cb3550',
  },
};
