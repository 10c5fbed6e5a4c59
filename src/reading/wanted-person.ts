import type { ReadText } from "./read.ts";
import { sentencesOf } from "./sentences.ts";

/** The employee whom a text asks for (R4), be it all it says or one of its sentences; `null`: nobody by name. */
export const wantedPersonIn = (text: string, read: ReadText): string | null => {
  const readings = [text, ...sentencesOf(text)].map((part) => read(part));
  return readings.find(({ kind, person }) => kind === "person" && person !== null)?.person ?? null;
};
