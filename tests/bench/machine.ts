import { arch, cpus, platform, totalmem } from 'node:os';

/** The machine that figures were taken on, in a line. */
export function machine(): string {
  const [cpu] = cpus();
  return `${cpu?.model.trim()} × ${cpus().length}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${arch()}, Node ${process.version}`;
}
