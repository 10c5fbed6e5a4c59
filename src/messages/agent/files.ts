import { type Attachment, kindOfFile } from "../../core/attachment.ts";
import type { Language } from "../../core/person.ts";
import { oneLine } from "../excerpt.ts";
import type { Part } from "../message.ts";
import { text } from "../parts.ts";
import type { AgentRendering } from "./renderer.ts";

const mostShown = 5;
const maxName = 60;
const maxAddress = 800;

const units = ["kilobyte", "megabyte", "gigabyte"] as const;

/** "48 kB" */
const sizeOf = (bytes: number, language: Language): string => {
  const power = Math.min(units.length, Math.max(1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3)));
  const unit = units[power - 1] ?? "gigabyte";
  const value = Math.max(bytes / 1000 ** power, bytes > 0 ? 0.1 : 0);
  return new Intl.NumberFormat(language, { style: "unit", unit, maximumFractionDigits: 1 }).format(value);
};

const partOf = (file: Attachment, { texts, language }: AgentRendering): Part => {
  const { name, size, url } = file;
  const kind = texts.vocabulary.files.kinds[kindOfFile(file)];
  const about = size === null ? kind : `${kind}, ${sizeOf(size, language)}`;
  return {
    part: "file",
    label: texts.vocabulary.files.file(oneLine(name, maxName), about),
    url: url !== null && url.length <= maxAddress ? url : null,
  };
};

/** What the customer attached, the latest five by name, kind and size, each with the way to it (I5). */
export const fileParts = (files: readonly Attachment[], rendering: AgentRendering): readonly Part[] => {
  const hidden = files.length - mostShown;
  return [
    ...files.slice(-mostShown).map((file) => partOf(file, rendering)),
    ...(hidden > 0 ? [text(rendering.texts.vocabulary.files.more(hidden))] : []),
  ];
};
