import { readFile } from "node:fs/promises";

/** Resident memory of a process in bytes; `null` where the system does not tell (anything but Linux). */
export const residentMemory = async (pid: number): Promise<number | null> => {
  const status = await readFile(`/proc/${pid}/status`, "utf8").catch(() => "");
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1];
  return kibibytes === undefined ? null : Number(kibibytes) * 1024;
};
