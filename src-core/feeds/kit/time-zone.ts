import type { Warnings } from './warnings.ts';

/** Pages state their zone by its IANA name or by the one Ruby on Rails gives it; only names in use on pages are here. */
const RAILS: Readonly<Record<string, string>> = {
  Hawaii: 'Pacific/Honolulu',
  Alaska: 'America/Juneau',
  'Pacific Time (US & Canada)': 'America/Los_Angeles',
  Tijuana: 'America/Tijuana',
  Arizona: 'America/Phoenix',
  'Mountain Time (US & Canada)': 'America/Denver',
  'Central Time (US & Canada)': 'America/Chicago',
  'Central America': 'America/Guatemala',
  'Mexico City': 'America/Mexico_City',
  'Eastern Time (US & Canada)': 'America/New_York',
  'Indiana (East)': 'America/Indiana/Indianapolis',
  Bogota: 'America/Bogota',
  Lima: 'America/Lima',
  'Atlantic Time (Canada)': 'America/Halifax',
  Caracas: 'America/Caracas',
  Santiago: 'America/Santiago',
  Newfoundland: 'America/St_Johns',
  Brasilia: 'America/Sao_Paulo',
  'Buenos Aires': 'America/Argentina/Buenos_Aires',
  Dublin: 'Europe/Dublin',
  Edinburgh: 'Europe/London',
  London: 'Europe/London',
  Lisbon: 'Europe/Lisbon',
  Amsterdam: 'Europe/Amsterdam',
  Berlin: 'Europe/Berlin',
  Bern: 'Europe/Zurich',
  Brussels: 'Europe/Brussels',
  Budapest: 'Europe/Budapest',
  Copenhagen: 'Europe/Copenhagen',
  Madrid: 'Europe/Madrid',
  Paris: 'Europe/Paris',
  Prague: 'Europe/Prague',
  Rome: 'Europe/Rome',
  Stockholm: 'Europe/Stockholm',
  Vienna: 'Europe/Vienna',
  Warsaw: 'Europe/Warsaw',
  Zagreb: 'Europe/Zagreb',
  Athens: 'Europe/Athens',
  Bucharest: 'Europe/Bucharest',
  Helsinki: 'Europe/Helsinki',
  Kyiv: 'Europe/Kiev',
  Sofia: 'Europe/Sofia',
  Tallinn: 'Europe/Tallinn',
  Vilnius: 'Europe/Vilnius',
  Istanbul: 'Europe/Istanbul',
  Moscow: 'Europe/Moscow',
  Cairo: 'Africa/Cairo',
  Nairobi: 'Africa/Nairobi',
  Pretoria: 'Africa/Johannesburg',
  Jerusalem: 'Asia/Jerusalem',
  Riyadh: 'Asia/Riyadh',
  'Abu Dhabi': 'Asia/Muscat',
  Karachi: 'Asia/Karachi',
  Chennai: 'Asia/Kolkata',
  Kolkata: 'Asia/Kolkata',
  Mumbai: 'Asia/Kolkata',
  'New Delhi': 'Asia/Kolkata',
  Dhaka: 'Asia/Dhaka',
  Bangkok: 'Asia/Bangkok',
  Jakarta: 'Asia/Jakarta',
  Beijing: 'Asia/Shanghai',
  'Hong Kong': 'Asia/Hong_Kong',
  'Kuala Lumpur': 'Asia/Kuala_Lumpur',
  Perth: 'Australia/Perth',
  Singapore: 'Asia/Singapore',
  Taipei: 'Asia/Taipei',
  Osaka: 'Asia/Tokyo',
  Tokyo: 'Asia/Tokyo',
  Seoul: 'Asia/Seoul',
  Adelaide: 'Australia/Adelaide',
  Brisbane: 'Australia/Brisbane',
  Canberra: 'Australia/Melbourne',
  Melbourne: 'Australia/Melbourne',
  Sydney: 'Australia/Sydney',
  Auckland: 'Pacific/Auckland',
  Wellington: 'Pacific/Auckland',
};

/** The IANA name of the zone a page states; null where it states none. An unknown one is read as UTC, and said. */
export function ianaTimeZone(stated: string | null, warnings: Warnings): string | null {
  if (stated === null || stated === '') return null;
  const name = Object.hasOwn(RAILS, stated) ? (RAILS[stated] ?? stated) : stated;
  if (isTimeZone(name)) return name;
  warnings.add({ key: 'zone_unknown', zone: stated.slice(0, 60) });
  return 'UTC';
}

/** Asking costs more than all else that is read of a small page; a few hundred pages state a few dozen zones. */
const known = new Set<string>();
const MOST_KNOWN = 500;

function isTimeZone(name: string): boolean {
  if (known.has(name)) return true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    if (known.size < MOST_KNOWN) known.add(name);
    return true;
  } catch {
    return false;
  }
}
