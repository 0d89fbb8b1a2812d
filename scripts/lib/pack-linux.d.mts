export function packLinux(folder: string): Promise<string>;
export function readFuses(program: Buffer): Record<string, boolean>;
export function openAsar(file: string): {
  readonly files: readonly { readonly path: string; readonly bytes: number; readonly isUnpacked: boolean }[];
  extractTo(folder: string): void;
};
