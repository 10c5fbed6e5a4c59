import { refusal } from "../discord-error.ts";
import type { Json } from "../json.ts";
import { type Metadata, secret } from "../world/world.ts";

/** Discord's numbers for what somebody did. */
export const kinds = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

/** Something somebody did with the app, which waits for an answer. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly kind: keyof typeof kinds;
  /** Whether the command was used on a message or person, rather than typed. */
  readonly isContextMenu: boolean;
  readonly user: string;
  readonly place: string;
  /** The message whose component it was, or whose component opened the form. */
  readonly message: string | null;
  /** As answers to it tell it. */
  readonly metadata: Metadata;
  /** When it was told the app, in real milliseconds. */
  readonly issuedAt: number;
  /** The type of the first answer; `null`: none yet. */
  answer: number | null;
  /** What `@original` means; `null`: nothing. */
  original: string | null;
};

/** What came of it. */
export type Outcome =
  | {
      readonly status: "answered";
      readonly type: number;
      readonly data: Json;
      readonly message: string | null;
    }
  | { readonly status: "failed" };

/** What a new interaction must say. */
export type InteractionDraft = Pick<
  Interaction,
  "id" | "kind" | "isContextMenu" | "user" | "place" | "message" | "metadata"
>;

/** Interactions, and how long they live. */
export type Interactions = {
  readonly open: (draft: InteractionDraft) => {
    readonly interaction: Interaction;
    readonly outcome: Promise<Outcome>;
  };
  /** The one to be answered. @throws {DiscordError} 10062: none, or too late; 40060: answered already. */
  readonly toAnswer: (id: string, token: string) => Interaction;
  /** It was answered. */
  readonly settle: (interaction: Interaction, type: number, data: Json) => void;
  /** Of an answered one whose token lives. @throws {DiscordError} 10015: not answered yet; 50027: no such token, or too old. */
  readonly byToken: (token: string) => Interaction;
  /** How many wait for their first answer. */
  readonly pending: () => number;
  /** Makes every token so much older, in milliseconds. */
  readonly age: (ms: number) => void;
  readonly stop: () => void;
};

/** Real milliseconds. */
export type InteractionTimes = { readonly windowMs: number; readonly tokenMs: number };

type Waiting = { readonly resolve: (outcome: Outcome) => void; readonly timer: NodeJS.Timeout };

/** None is open at first. */
export const createInteractions = ({ windowMs, tokenMs }: InteractionTimes): Interactions => {
  const all = new Map<string, Interaction>();
  const waiting = new Map<string, Waiting>();
  let aged = 0;

  const fail = (id: string): void => {
    waiting.get(id)?.resolve({ status: "failed" });
    waiting.delete(id);
  };

  const ageOf = (interaction: Interaction): number => performance.now() + aged - interaction.issuedAt;

  return {
    open: (draft) => {
      const interaction: Interaction = {
        ...draft,
        token: `aW50ZXJhY3Rpb246${secret()}${secret()}`,
        issuedAt: performance.now() + aged,
        answer: null,
        original: null,
      };
      all.set(interaction.id, interaction);
      const outcome = new Promise<Outcome>((resolve) => {
        const timer = setTimeout(() => fail(interaction.id), windowMs);
        waiting.set(interaction.id, { resolve, timer });
      });
      return { interaction, outcome };
    },
    toAnswer: (id, token) => {
      const interaction = all.get(id);
      if (interaction === undefined || interaction.token !== token) throw refusal("unknownInteraction");
      if (interaction.answer !== null) throw refusal("alreadyAnswered");
      if (!waiting.has(id)) throw refusal("unknownInteraction");
      return interaction;
    },
    settle: (interaction, type, data) => {
      interaction.answer = type;
      const one = waiting.get(interaction.id);
      if (one === undefined) return;
      clearTimeout(one.timer);
      waiting.delete(interaction.id);
      one.resolve({ status: "answered", type, data, message: interaction.original });
    },
    byToken: (token) => {
      const interaction = [...all.values()].find((one) => one.token === token);
      if (interaction === undefined || ageOf(interaction) > tokenMs) throw refusal("invalidToken");
      if (interaction.answer === null) throw refusal("unknownWebhook");
      return interaction;
    },
    pending: () => waiting.size,
    age: (ms) => {
      aged += ms;
    },
    stop: () => {
      for (const [id, { timer }] of waiting) {
        clearTimeout(timer);
        fail(id);
      }
    },
  };
};
