import { existsSync, readdirSync, statSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import * as z from "zod";
import { refuse } from "../directory/files/refuse.ts";

const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;

const missing = (context: z.RefinementCtx, path: string): void =>
  refuse(
    context,
    `There is no file ${path}.`,
    "Create it, or correct the path; it counts from the folder of the desk file.",
  );

/** A file that exists, as absolute path; written relative to the given folder. */
export const fileIn = (folder: string) =>
  z.string().transform((name, context): string => {
    const path = resolve(folder, name);
    if (!isFile(path)) missing(context, path);
    return path;
  });

/** Whether a file name fits one in which `*` stands for anything. */
const fits = (name: string, wanted: string): boolean => {
  const parts = wanted.split("*").map((part) => part.replaceAll(/[\\^$.|?+()[\]{}]/g, "\\$&"));
  return new RegExp(`^${parts.join(".*")}$`).test(name);
};

/** The files of one folder that fit, in the order of their names. */
const fitting = (path: string): readonly string[] => {
  const folder = dirname(path);
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => fits(name, basename(path)));
  return names
    .map((name) => resolve(folder, name))
    .filter(isFile)
    .toSorted();
};

/** One file, or all that fit a name with `*` in it, as absolute paths. */
const filesIn = (folder: string) =>
  z.string().transform((name, context): readonly string[] => {
    const path = resolve(folder, name);
    const found = basename(path).includes("*") ? fitting(path) : [path].filter(isFile);
    if (found.length === 0) missing(context, path);
    return found;
  });

/** A list of files or names with `*`, each file once. */
export const fileListIn = (folder: string) =>
  z.array(filesIn(folder)).transform((lists): readonly string[] => [...new Set(lists.flat())]);
