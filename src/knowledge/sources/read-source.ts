import { stat } from "node:fs/promises";
import { dirname, relative, resolve, sep } from "node:path";
import { setTimeout } from "node:timers/promises";
import type { Source, SourceRead } from "../../core/importing.ts";
import type { Language } from "../../core/person.ts";
import { openWeb, type WebHosts } from "../web/web.ts";
import { readSourceFile, readSourceFolder } from "./files.ts";
import { readSitemap } from "./sitemap.ts";
import { unusable } from "./source-row.ts";

/** Where a source is read for. */
export type Reading = {
  /** The desk file; files and folders are known by their path from there. */
  readonly deskFile: string;
  /** The language of entries that name none. */
  readonly language: Language;
  readonly web: WebHosts;
  /** Told before each page of a sitemap, counted from 1. */
  readonly onPage: (page: number, of: number) => void;
};

const keyOf = ({ id, language }: { id: string; language: string }): string => JSON.stringify([id, language]);

/** The same entry twice in one language: nobody can tell which is meant. */
const withoutRepeats = ({ rows, problems }: SourceRead): SourceRead => {
  const first = new Map(rows.toReversed().map((row) => [keyOf(row), row]));
  const repeated = rows
    .filter((row) => first.get(keyOf(row)) !== row)
    .flatMap(({ id, language }) => {
      const sentence = `Entry "${id}" is there twice in "${language}"; the first counts. Join the two or give one another id.`;
      return unusable([sentence], id).problems;
    });
  return { rows: rows.filter((row) => first.get(keyOf(row)) === row), problems: [...problems, ...repeated] };
};

const withoutForeign = ({ rows, problems }: SourceRead, hosts: readonly string[]): SourceRead => {
  const isForeign = (url: string): boolean => url !== "" && !hosts.includes(new URL(url).host);
  const foreign = rows.filter(({ url }) => isForeign(url));
  const said = foreign.flatMap(({ id, url }) => {
    const { host } = new URL(url);
    const sentence = `Entry "${id}": ${url} is on a host that answers may not link to. Add ${host} to knowledge.hosts, or correct the address.`;
    return unusable([sentence], id).problems;
  });
  return { rows: rows.filter(({ url }) => !isForeign(url)), problems: [...problems, ...said] };
};

const fromWeb = async (address: string, { web: hosts, language, onPage }: Reading): Promise<SourceRead> => {
  const web = openWeb(hosts);
  try {
    return await readSitemap(address, { web, language, onPage, pause: (ms) => setTimeout(ms) });
  } finally {
    await web.close();
  }
};

const fromDisk = async (path: string, language: Language): Promise<SourceRead> => {
  const found = await stat(path).catch((cause: unknown) => {
    throw new Error(`There is no file or folder ${path}. Correct the path.`, { cause });
  });
  return found.isDirectory() ? readSourceFolder(path, language) : readSourceFile(path, language);
};

/**
 * Reads a source: a file, a folder, or the address of a sitemap.
 *
 * @throws {Error} when there is nothing to be read there at all.
 */
export const readSource = async (place: string, reading: Reading): Promise<Source> => {
  const isAddress = /^https?:\/\//i.test(place);
  const read = isAddress ? await fromWeb(place, reading) : await fromDisk(place, reading.language);
  const usable = withoutForeign(withoutRepeats(read), reading.web.hosts);
  const path = relative(dirname(reading.deskFile), resolve(place)).split(sep).join("/");
  return { name: isAddress ? new URL(place).href : path || ".", ...usable };
};
