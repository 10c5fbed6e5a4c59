/** What Slack's client says of its own accord, around what people and apps have written. */
export type Chrome = {
  readonly onlyYou: string;
  readonly edited: string;
  readonly replies: (count: number) => string;
  readonly lastReply: (time: string) => string;
  readonly writeIn: (place: string) => string;
  readonly replyHere: string;
  readonly cancel: string;
  readonly optional: string;
  /** The tabs of an app's page, the first one open. */
  readonly tabs: readonly string[];
};

const english: Chrome = {
  onlyYou: "Only visible to you",
  edited: "(edited)",
  replies: (count) => `${count} ${count === 1 ? "reply" : "replies"}`,
  lastReply: (time) => `Last reply today at ${time}`,
  writeIn: (place) => `Message ${place}`,
  replyHere: "Reply…",
  cancel: "Cancel",
  optional: "(optional)",
  tabs: ["Home", "Messages", "About"],
};

const german: Chrome = {
  onlyYou: "Nur für dich sichtbar",
  edited: "(bearbeitet)",
  replies: (count) => `${count} ${count === 1 ? "Antwort" : "Antworten"}`,
  lastReply: (time) => `Letzte Antwort heute um ${time} Uhr`,
  writeIn: (place) => `Nachricht an ${place}`,
  replyHere: "Antworten …",
  cancel: "Abbrechen",
  optional: "(optional)",
  tabs: ["Home", "Nachrichten", "Info"],
};

/** The words of Slack's client in somebody's language; English where it is not known here. */
export const chromeFor = (locale: string): Chrome => (locale.startsWith("de") ? german : english);
