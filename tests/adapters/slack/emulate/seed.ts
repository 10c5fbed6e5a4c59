import { scopes as manifestScopes } from "../../../../adapters/slack/setup/manifest.ts";

/** Anna and Ben are customers, Lena and Tom agents, Petra leads. */
const names = {
  Anna: "Anna Brandt",
  Ben: "Ben Carter",
  Lena: "Lena Vogt",
  Tom: "Tom Berger",
  Petra: "Petra Sommer",
} as const;

/** First names. */
export type Name = keyof typeof names;
/** Customers first. */
export const everybody: readonly Name[] = ["Anna", "Ben", "Lena", "Tom", "Petra"];
/** Who works at the desk. */
export const staff: readonly Name[] = ["Lena", "Tom", "Petra"];

/** With what the desk calls the Web API. */
export const botToken = "xoxb-tests-deskbell";
/** What the desk knows of how events are signed. */
export const signingSecret = "signing-secret-of-the-tests";
const botName = "deskbell";

const handle = (name: Name): string => name.toLowerCase();

/** The token with which somebody speaks for themselves. */
export const userToken = (name: Name): string => `xoxp-tests-${handle(name)}`;

/** What somebody at a keyboard may do. */
const userScopes = [
  "channels:history",
  "channels:read",
  "channels:write",
  "chat:write",
  "groups:history",
  "groups:read",
  "groups:write",
  "reactions:write",
];

const botIds = { app_id: "A0DESKBELL", bot_id: "B0DESKBELL", bot_user_id: "U0DESKBELL" } as const;

/** What a test may want otherwise. */
export type SeedOptions = {
  /** What the bot may do; what its manifest asks for unless said otherwise. */
  readonly scopes?: readonly string[];
  /** With what events are signed; with what the desk knows unless said otherwise. */
  readonly signedWith?: string;
};

/** A workspace as emulate takes it: everybody in `#support`, the app installed, scopes checked. */
export const seedOf = ({ scopes = manifestScopes, signedWith = signingSecret }: SeedOptions): object => ({
  team: { name: "Muster Hosting", domain: "muster" },
  signing_secret: signedWith,
  strict_scopes: true,
  users: everybody.map((name) => ({
    name: handle(name),
    real_name: names[name],
    profile: { display_name: names[name] },
  })),
  channels: [{ name: "support" }],
  oauth_apps: [
    {
      ...botIds,
      client_id: "1.1",
      client_secret: "secret",
      bot_name: botName,
      name: "Deskbell",
      redirect_uris: [],
      scopes,
    },
  ],
  tokens: [
    { ...botIds, token: botToken, type: "bot", user: botName, scopes },
    ...everybody.map((name) => ({
      token: userToken(name),
      type: "user",
      user: handle(name),
      scopes: userScopes,
    })),
  ],
});
