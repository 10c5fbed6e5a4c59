import type { MessageView } from "../format.ts";
import type { Channel } from "../ids.ts";
import type { WorkspacePerson } from "../workspace-store.ts";

/** Why something could not be done, as far as it matters to whoever did it. */
export type Failure =
  | "gone"
  | "forbidden"
  | "tooLong"
  | "tooLarge"
  | "incomplete"
  | "unavailable"
  | "unreachable";
/** `null`: it was done. */
export type Outcome = Failure | null;

const base = "/api/playground";

const failureOf = (status: number): Failure => {
  switch (status) {
    case 400:
      return "incomplete";
    case 403:
      return "forbidden";
    case 404:
      return "gone";
    case 413:
      return "tooLong";
    default:
      return "unavailable";
  }
};

const send = async (method: "POST" | "PATCH" | "DELETE", path: string, body: object): Promise<Outcome> => {
  const request = { method, headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
  try {
    const response = await fetch(`${base}${path}`, request);
    return response.ok ? null : failureOf(response.status);
  } catch {
    return "unreachable";
  }
};

const list = async <Row>(path: string): Promise<readonly Row[]> => {
  const response = await fetch(`${base}${path}`);
  if (!response.ok) throw new Error(`GET ${path}: ${response.status}`);
  return response.json();
};

/** Everybody in the workspace. */
export const fetchPeople = (): Promise<readonly WorkspacePerson[]> => list("/people");

/** What a person sees in a channel. */
export const fetchMessages = (as: string, channel: Channel): Promise<readonly MessageView[]> =>
  list(`/messages?${new URLSearchParams({ as, channel })}`);

/** Where somebody writes. */
export type Writing = { readonly as: string; readonly channel: Channel; readonly thread: string | null };

const base64Of = async (file: File): Promise<string> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const signs: string[] = [];
  for (const byte of bytes) signs.push(String.fromCharCode(byte));
  return btoa(signs.join(""));
};

const attached = async (file: File) => ({
  name: file.name,
  content: await base64Of(file),
  // Browsers may add how a text is encoded.
  ...(/^[\w.+-]+\/[\w.+-]+$/.test(file.type) && { type: file.type }),
});

/** Whether the desk has no customer numbers. */
export const isNumberless = (): boolean => document.documentElement.dataset["numberless"] === "true";

/** Bytes that the files of a message may have together; 0: none can be attached. */
export const maxFileBytes = (): number => Number(document.documentElement.dataset["maxFileBytes"] ?? 0);

/** Posts a text with files, or gives the command that it is. */
export const write = async (
  writing: Writing,
  text: string,
  files: readonly File[] = [],
): Promise<Outcome> => {
  if (files.reduce((sum, { size }) => sum + size, 0) > maxFileBytes()) return "tooLarge";
  if (text.startsWith("/") && files.length === 0) return send("POST", "/commands", { ...writing, text });
  return send("POST", "/messages", { ...writing, text, files: await Promise.all(files.map(attached)) });
};

/** Presses a button, or sends a form. */
export const choose = (
  as: string,
  message: string,
  action: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Outcome> => send("POST", "/actions", { as, message, action, fields });

/** Changes one's own message. */
export const change = (as: string, message: string, text: string): Promise<Outcome> =>
  send("PATCH", `/messages/${encodeURIComponent(message)}`, { as, text });

/** Takes one's own message away. */
export const takeAway = (as: string, message: string): Promise<Outcome> =>
  send("DELETE", `/messages/${encodeURIComponent(message)}`, { as });

/** Address of the stream of changes that these people see. */
export const streamAddress = (people: readonly string[]): string =>
  `${base}/stream?${new URLSearchParams(people.map((person) => ["as", person]))}`;
