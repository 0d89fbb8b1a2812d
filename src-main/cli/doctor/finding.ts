/** One thing this machine offers, or does not. */
export interface Finding {
  readonly name: string;
  /** `limited`: Greenbar works without it. `broken`: it does not. */
  readonly state: 'ok' | 'limited' | 'broken';
  /** One sentence. */
  readonly words: string;
}
