import { randomUUID } from "node:crypto";
import type { TokenKind } from "../server/methods/method.ts";

/** The tokens of an app. */
export type Tokens = Readonly<Record<TokenKind, string>>;

/** Tokens, and what requests are signed with. */
export type Secrets = { readonly tokens: Tokens; readonly signingSecret: string };

const secret = (): string => randomUUID().replaceAll("-", "");

/** What only the app knows, made anew for each Slack. */
export const createSecrets = (): Secrets => ({
  tokens: { bot: `xoxb-${secret()}`, app: `xapp-1-${secret()}`, config: `xoxe.xoxp-1-${secret()}` },
  signingSecret: secret(),
});
