import { randomBytes } from "node:crypto";
import type { Json } from "../json.ts";
import { everyonesPermissions } from "./default-permissions.ts";
import type {
  Channel,
  Command,
  Direct,
  Member,
  Message,
  OpenModal,
  Ping,
  Role,
  StoredFile,
  Thread,
  User,
} from "./model.ts";
import { type Clock, createSnowflakes } from "./snowflakes.ts";

export type * from "./model.ts";

/** What a session of the gateway is told. */
export type Dispatch = {
  readonly t: string;
  /** The intent that a session needs to hear of it; 0: none. */
  readonly intent: number;
  /** `content`: whether the session may read what people write. */
  readonly d: (hears: { readonly content: boolean }) => Json;
};

/** The guild everything happens in. */
export type Guild = { readonly id: string; readonly name: string; readonly owner: string };

/** The app, and the user it speaks as. */
export type Bot = { readonly userId: string; readonly applicationId: string; readonly name: string };

/** Everything Discord knows, and how it tells the app. */
export type World = {
  readonly clock: Clock;
  readonly snowflake: () => string;
  readonly guild: Guild;
  readonly bot: Bot;
  readonly users: Map<string, User>;
  readonly members: Map<string, Member>;
  readonly roles: Map<string, Role>;
  readonly channels: Map<string, Channel>;
  readonly threads: Map<string, Thread>;
  readonly directs: Map<string, Direct>;
  /** By place, then by id, in the order of time. */
  readonly messages: Map<string, Map<string, Message>>;
  /** The last message that the bot posted with a nonce, by place and nonce. */
  readonly nonces: Map<string, Message>;
  readonly files: Map<string, StoredFile>;
  /** Guild commands by the guild's id, global ones under `global`. */
  readonly commands: Map<string, readonly Command[]>;
  readonly modals: Map<string, OpenModal>;
  readonly pings: Ping[];
  /** People who take no direct messages. */
  readonly closedTo: Set<string>;
  /** Privileged intents that the app may use, as gateway bits. */
  privileged: number;
  readonly emit: (dispatch: Dispatch) => void;
  /** `http://127.0.0.1:1234`; known once the server listens. */
  readonly address: () => string;
};

/** What a guild begins with. */
export type WorldOptions = {
  readonly clock: Clock;
  readonly guildName: string;
  readonly privileged: number;
  readonly emit: World["emit"];
  readonly address: () => string;
};

/** A token as hard to guess as Discord's. */
export const secret = (): string => randomBytes(32).toString("base64url");

const someone = (id: string, name: string, isBot: boolean): User => ({
  id,
  name,
  globalName: isBot ? null : name,
  isBot,
  locale: "en-US",
});

const member = (user: string, roles: readonly string[], joinedAt: number): Member => ({
  user,
  nick: null,
  roles,
  joinedAt,
});

/** A guild with its owner and the bot, and no channels. */
export const createWorld = ({ clock, guildName, privileged, emit, address }: WorldOptions): World => {
  const snowflake = createSnowflakes(clock);
  const owner = someone(snowflake(), "owner", false);
  const guild: Guild = { id: snowflake(), name: guildName, owner: owner.id };
  const bot: Bot = { applicationId: snowflake(), userId: snowflake(), name: "deskbell" };
  const everyone: Role = {
    id: guild.id,
    name: "@everyone",
    permissions: everyonesPermissions,
    position: 0,
    isMentionable: false,
  };
  const now = clock.now();
  return {
    clock,
    snowflake,
    guild,
    bot,
    users: new Map([owner, someone(bot.userId, bot.name, true)].map((user) => [user.id, user])),
    members: new Map([owner.id, bot.userId].map((id) => [id, member(id, [], now)])),
    roles: new Map([[everyone.id, everyone]]),
    channels: new Map(),
    threads: new Map(),
    directs: new Map(),
    messages: new Map(),
    nonces: new Map(),
    files: new Map(),
    commands: new Map(),
    modals: new Map(),
    pings: [],
    closedTo: new Set(),
    privileged,
    emit,
    address,
  };
};
