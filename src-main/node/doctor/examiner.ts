import { inOrder, type Examination, type Finding, type Versions } from '#core/doctor/finding';
import type { WayState } from '#core/events/delivery';
import type { Examiner, Http } from '../../engine/ports.ts';
import { examineData, type KeptData } from './data.ts';
import { examineDesktop } from './desktop.ts';
import { examineNetwork, type WayOut } from './network.ts';

export interface ExaminerParts {
  readonly versions: Omit<Versions, 'node' | 'platform'>;
  readonly platform?: NodeJS.Platform;
  readonly environment?: NodeJS.ProcessEnv;
  readonly appId: string | null;
  /** The ways to notify. */
  readonly ways: () => readonly WayState[];
  readonly data: () => KeptData;
  /** The page to ask; null where there is none. */
  readonly url: () => string | null;
  readonly http: Pick<Http, 'get'>;
  readonly wayOut: WayOut;
  /** What only this shell knows, such as what it runs on. */
  readonly own: () => readonly Finding[];
}

/** Finds out what this machine offers: the same for a command, for the browser and for the app. */
export function createExaminer(parts: ExaminerParts): Examiner {
  const { versions, platform = process.platform, environment = process.env, appId } = parts;
  return {
    async examine(): Promise<Examination> {
      const [desktop, data, network] = await Promise.all([
        examineDesktop(platform, { environment, appId }),
        examineData(parts.data()),
        examineNetwork(parts.url(), parts.http, parts.wayOut),
      ]);
      const reachable = desktop.map((finding) => withWays(finding, parts.ways()));
      const findings = [...reachable, ...parts.own(), ...data, ...network];
      return {
        versions: { ...versions, node: process.version, platform: `${platform} ${process.arch}` },
        findings: inOrder(findings),
      };
    },
  };
}

/** A service that shows notifications is of no use to who has no way to reach it. */
function withWays(finding: Finding, ways: readonly WayState[]): Finding {
  const isReached = ways.some(({ obstacle }) => obstacle === null);
  if (finding.subject !== 'notifications' || finding.state !== 'ok' || isReached) return finding;
  const limited = { subject: 'notifications', state: 'limited' } as const;
  const only = ways.length === 1 ? ways[0]?.obstacle?.cause : undefined;
  switch (only) {
    case 'no_notify_send':
      return { ...limited, says: 'found.no_notify_send', advice: 'advice.notify_send' };
    case 'no_rosetta':
      return { ...limited, says: 'found.no_rosetta', advice: 'advice.rosetta' };
    default:
      return { ...limited, says: 'found.no_way', advice: 'advice.no_way' };
  }
}
