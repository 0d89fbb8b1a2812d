import { failed, type Result } from '../../model/result.ts';
import { openFeedSeries } from './feed-series.ts';
import { openImpactRecord } from './impact-record.ts';
import type { Recording } from './recording.ts';

/** Recognises a recording by its contents. The problem is one sentence for people. */
export function openRecording(text: string): Result<Recording, string> {
  const opened = openFeedSeries(text) ?? openImpactRecord(text);
  return opened ?? failed('This is not a recording: neither a series of feeds nor a page’s record of its impacts.');
}
