/**
 * What Discord reads as markup wherever it stands (emphasis, code, spoilers, links, mentions and times in angle
 * brackets), names of emoji, addresses, invitations, names that call everybody, and what begins a line as a heading, a
 * list or a quotation. Digits and letters cannot be escaped, signs can.
 */
const markup = new RegExp(
  [
    String.raw`[\\*_~\`|[\]<]`,
    "@(?=everyone|here)",
    String.raw`:(?=\/\/|\S*:)`,
    String.raw`(?<=discord(?:app)?)\.(?=gg|com)`,
    String.raw`(?<=^\s*)(?:[#>]|[-+](?=[\s#]|$))`,
    String.raw`(?<=^\s*\d+)\.(?=\s|$)`,
  ].join("|"),
  "gi",
);

/** Words in one line, so that Discord shows every sign of them and takes none for markup. */
export const escapeLine = (line: string): string => line.replace(markup, String.raw`\$&`);

/** Words in the middle of a line, such as the rest of one. */
export const escapeWords = (words: string): string => escapeLine(`x${words}`).slice(1);

/** Escaped words from the middle of a line that now begin one. */
export const escapeBeginning = (escaped: string): string =>
  escaped.replace(/^(?=[#>+-])|(?<=^\d+)(?=\.)/, "\\");

/** The words again that were escaped, and the addresses in them that were made links. */
export const unescaped = (markdown: string): string =>
  markdown.replace(
    /\\([\s\S])|<(https?:\/\/[^\s<>]+)>/gi,
    (_, sign?: string, address?: string) => sign ?? address ?? "",
  );
