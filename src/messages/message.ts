import type { Conversation } from "../core/conversation.ts";

/** A piece of a message. Adapters turn it into blocks, embeds or elements; text is never markup. */
export type Part =
  | { readonly part: "text"; readonly text: string }
  /** Set apart and bold where the platform can. */
  | { readonly part: "title"; readonly text: string }
  /** Somebody's own words. */
  | { readonly part: "quote"; readonly text: string }
  | {
      readonly part: "fields";
      readonly fields: readonly { readonly label: string; readonly value: string }[];
    }
  /** The host stays visible in the address (R2). */
  | { readonly part: "link"; readonly url: string; readonly label: string }
  /** A file of the customer's; `url` null or a path of the platform itself: it is opened there alone. */
  | { readonly part: "file"; readonly label: string; readonly url: string | null }
  /** The way to a conversation, where its platform has addresses for them; nothing elsewhere. */
  | { readonly part: "conversation"; readonly conversation: Conversation; readonly label: string };

/** A button. Its id is all that comes back when it is pressed. */
export type Action = {
  readonly id: string;
  readonly label: string;
  readonly style: "primary" | "plain" | "danger";
};

/** A form behind a button, for what should not be typed in public. */
export type Form = {
  readonly id: string;
  readonly title: string;
  /** Label of the button that opens it. */
  readonly open: string;
  readonly submit: string;
  readonly fields: readonly {
    readonly name: string;
    readonly label: string;
    readonly type: "text" | "longText";
    readonly required: boolean;
    readonly value: string;
  }[];
};

/** A message as every platform can show it, in one language. */
export type Message = {
  readonly parts: readonly Part[];
  readonly actions: readonly Action[];
  readonly form: Form | null;
  /** Behind buttons of their own, after that of the form; left out: none. */
  readonly moreForms?: readonly Form[];
};

/** All forms of a message, the first one first. */
export const formsOf = ({ form, moreForms = [] }: Pick<Message, "form" | "moreForms">): readonly Form[] =>
  form === null ? moreForms : [form, ...moreForms];

const isWebAddress = (url: string | null): url is string => url !== null && /^https?:\/\//.test(url);

/** A file as a link, or as words where it has no address that leads there from everywhere. */
export const fileAsLink = ({
  label,
  url,
}: Extract<Part, { part: "file" }>): Extract<Part, { part: "link" | "text" }> =>
  isWebAddress(url) ? { part: "link", label, url } : { part: "text", text: label };

const textOf = (part: Exclude<Part, { part: "conversation" }>): string => {
  switch (part.part) {
    case "text":
    case "title":
      return part.text;
    case "quote":
      return part.text
        .split("\n")
        .map((line) => `> ${line}`)
        .join("\n");
    case "fields":
      return part.fields.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "link":
      return `${part.label}: ${part.url}`;
    case "file":
      return isWebAddress(part.url) ? `${part.label}: ${part.url}` : part.label;
  }
};

/** The message as plain text, for platforms, notifications and tests that show nothing else. */
export const plainText = (message: Message): string =>
  message.parts
    .filter((part) => part.part !== "conversation")
    .map(textOf)
    .join("\n");
