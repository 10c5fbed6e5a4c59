/** What somebody does in a conversation. */
export type Deed =
  | {
      readonly deed: "writes";
      readonly who: string;
      readonly where: "thread" | "channel";
      readonly text: string;
      /** Name of a file that comes with it. */
      readonly file?: string;
    }
  | { readonly deed: "commands"; readonly who: string; readonly text: string }
  | { readonly deed: "presses"; readonly who: string; readonly label: string }
  | { readonly deed: "fills"; readonly who: string; readonly fields: Readonly<Record<string, string>> }
  | { readonly deed: "edits"; readonly who: string; readonly from: string; readonly to: string }
  | { readonly deed: "deletes"; readonly who: string; readonly text: string }
  | { readonly deed: "waits"; readonly ms: number };

/** A message that must appear, word for word, to the person named. */
export type Expected = {
  /** The channel it appears in; `private`: only this person sees it. */
  readonly where: "support" | "internal";
  readonly onlyFor: string | null;
  readonly text: string;
  readonly buttons: readonly string[];
};

/** One step: something is done, and these messages appear, in this order and no others. */
export type Step = { readonly line: number; readonly deed: Deed; readonly expected: readonly Expected[] };

/** A conversation that a support lead can read and the tests can play. */
export type Script = {
  readonly title: string;
  readonly head: string;
  /** Sections (YAML) that stand in its head as code: settings of the desk that the sample desk has not; `null`: none. */
  readonly sections: string | null;
  readonly steps: readonly Step[];
};

const fieldsOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    text.split(";").map((pair) => {
      const [name = "", ...value] = pair.split("=");
      return [name.trim(), value.join("=").trim()];
    }),
  );

const quoted = /[„“"]([^„“”"]*)[“”"]/g;

const deedOf = (who: string, rest: string): Deed => {
  const [, aside = "", text = ""] = /^(?:\(([^)]*)\))?:\*\* ?([\s\S]*)$/.exec(rest) ?? [];
  switch (aside) {
    case "presses":
      return { deed: "presses", who, label: text };
    case "fills in":
      return { deed: "fills", who, fields: fieldsOf(text) };
    case "edits": {
      const [from = "", to = ""] = [...text.matchAll(quoted)].map(([, words = ""]) => words);
      return { deed: "edits", who, from, to };
    }
    case "deletes":
      return { deed: "deletes", who, text };
    case "in the channel":
      return { deed: "writes", who, where: "channel", text };
    case "":
      return text.startsWith("/ticket")
        ? { deed: "commands", who, text }
        : { deed: "writes", who, where: "thread", text };
    default: {
      const [, file] = /^attaches (\S+)$/.exec(aside) ?? [];
      if (file !== undefined) return { deed: "writes", who, where: "thread", text, file };
      throw new Error(`"${aside}" is nothing that ${who} can do in a conversation.`);
    }
  }
};

const expectedOf = (rest: string): Expected => {
  const [, aside = "", body = ""] = /^(?: \(([^)]*)\))?:\*\*\n?([\s\S]*)$/.exec(rest) ?? [];
  const lines = body.split("\n").filter((line) => line.startsWith(">"));
  const said = lines.map((line) => line.replace(/^> ?/, ""));
  const last = said.at(-1) ?? "";
  const buttons = [...last.matchAll(/`\[([^\]]*)\]`/g)].map(([, label = ""]) => label);
  return {
    where: aside.includes("internal") ? "internal" : "support",
    onlyFor: /only (\w+)/.exec(aside)?.[1] ?? null,
    text: (buttons.length > 0 ? said.slice(0, -1) : said).join("\n").trimEnd(),
    buttons,
  };
};

const blocksOf = (text: string): readonly { readonly line: number; readonly block: string }[] => {
  let line = 1;
  return text.split(/\n{2,}/).map((block) => {
    const start = line;
    line += block.split("\n").length + 1;
    return { line: start, block: block.trim() };
  });
};

/**
 * Reads a conversation from Markdown: `**Anna:** text` is something a person writes, `**Deskbell:**` with quoted
 * lines is what must appear, `*A pause.*` lets time pass.
 */
export const readScript = (markdown: string): Script => {
  const blocks = blocksOf(markdown);
  const first = blocks.findIndex(({ block }) => /^\*\*\w+/.test(block));
  const steps: Step[] = [];
  for (const { line, block } of blocks.slice(first)) {
    const [, who, rest = ""] = /^\*\*(\w+)([\s\S]*)$/.exec(block) ?? [];
    if (who === "Deskbell") {
      const step = steps.pop();
      if (step === undefined) throw new Error(`Line ${line}: nobody has done anything yet.`);
      steps.push({ ...step, expected: [...step.expected, expectedOf(rest)] });
    } else if (who !== undefined) {
      steps.push({ line, deed: deedOf(who, rest.trimStart()), expected: [] });
    } else if (/^\*.*\*$/.test(block)) {
      const minutes = Number(/(\d+) minutes/.exec(block)?.[1] ?? 0);
      steps.push({ line, deed: { deed: "waits", ms: minutes * 60_000 }, expected: [] });
    }
  }
  const head = blocks
    .slice(0, first)
    .map(({ block }) => block)
    .join("\n\n");
  return {
    sections: /```yaml\n([\s\S]*?)```/.exec(head)?.[1] ?? null,
    title: (blocks[0]?.block ?? "").replace(/^# /, ""),
    head,
    steps,
  };
};

const writeDeed = (deed: Deed): string => {
  switch (deed.deed) {
    case "writes":
      if (deed.file !== undefined) return `**${deed.who} (attaches ${deed.file}):** ${deed.text}`.trimEnd();
      return deed.where === "channel"
        ? `**${deed.who} (in the channel):** ${deed.text}`
        : `**${deed.who}:** ${deed.text}`;
    case "commands":
      return `**${deed.who}:** ${deed.text}`;
    case "presses":
      return `**${deed.who} (presses):** ${deed.label}`;
    case "fills":
      return `**${deed.who} (fills in):** ${Object.entries(deed.fields)
        .map(([name, value]) => `${name} = ${value}`)
        .join("; ")}`;
    case "edits":
      return `**${deed.who} (edits):** "${deed.from}" to "${deed.to}"`;
    case "deletes":
      return `**${deed.who} (deletes):** ${deed.text}`;
    case "waits":
      return deed.ms === 0 ? "*A pause.*" : `*${deed.ms / 60_000} minutes pass.*`;
  }
};

const writeExpected = ({ where, onlyFor, text, buttons }: Expected): string => {
  const aside = [where === "internal" ? "internal" : null, onlyFor === null ? null : `only ${onlyFor}`]
    .filter((part) => part !== null)
    .join(", ");
  const lines = [
    ...text.split("\n"),
    ...(buttons.length > 0 ? [buttons.map((label) => `\`[${label}]\``).join(" ")] : []),
  ];
  return `**Deskbell${aside === "" ? "" : ` (${aside})`}:**\n${lines.map((line) => `> ${line}`.trimEnd()).join("\n")}`;
};

/** Writes a conversation as Markdown; what `readScript` reads back. */
export const writeScript = ({ head, steps }: Script): string =>
  `${[head, ...steps.flatMap(({ deed, expected }) => [writeDeed(deed), ...expected.map(writeExpected)])].join("\n\n")}\n`;
