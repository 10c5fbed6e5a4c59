import { print } from "./print.ts";

/** What a look at a live platform brought up: one subject and the findings on it, in sentences. */
export type Section = {
  readonly title: string;
  readonly findings: readonly {
    readonly level: "ok" | "warning" | "problem";
    readonly what: string;
    /** What to do about it; `null`: nothing. */
    readonly fix: string | null;
  }[];
};

const marks = { ok: "ok       ", warning: "warning  ", problem: "PROBLEM  " } as const;

/** Prints the findings on a platform by subject, each with its remedy below. */
export const printFindings = (platform: string, sections: readonly Section[]): void => {
  for (const { title, findings } of sections) {
    print(`\n${platform}: ${title}`);
    for (const { level, what, fix } of findings) {
      print(`  ${marks[level]}${what}`);
      if (fix !== null) print(`           ${fix}`);
    }
  }
};

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;

/**
 * Says in one line how it went.
 *
 * @throws {Error} when there is a problem.
 */
export const printVerdict = (sections: readonly Section[]): void => {
  const levels = sections.flatMap(({ findings }) => findings.map(({ level }) => level));
  const problems = levels.filter((level) => level === "problem").length;
  const warnings = levels.filter((level) => level === "warning").length;
  if (problems > 0)
    throw new Error(`There ${problems === 1 ? "is" : "are"} ${counted(problems, "problem")}.`);
  print(warnings === 0 ? "All is well." : `All is well, but for ${counted(warnings, "warning")}.`);
};
