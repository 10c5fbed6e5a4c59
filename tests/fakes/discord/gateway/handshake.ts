import { type Json, numberOf } from "../json.ts";
import { wireGuildCreate } from "../payloads/guild.ts";
import { knownIntents, privilegedIntents } from "../world/intents.ts";
import type { World } from "../world/world.ts";
import type { Connection } from "./connection.ts";
import { wireReady } from "./ready.ts";
import { createSession, type Session, sendTo, tell } from "./session.ts";

/** What sessions begin with. */
export type HandshakeParts = {
  readonly world: () => World;
  readonly isToken: (token: string) => boolean;
  /** In which only one session may identify, in real milliseconds. */
  readonly identifyMs: number;
};

/** How sessions begin and are taken up again. */
export type Handshake = {
  readonly sessions: Map<string, Session>;
  readonly identify: (connection: Connection, d: Json) => void;
  readonly resume: (connection: Connection, d: Json) => void;
  readonly identified: () => number;
  readonly resumed: () => number;
};

const reasonToRefuse = (
  wanted: number,
  privileged: number,
): readonly [code: number, reason: string] | null => {
  if ((wanted & ~knownIntents) !== 0) return [4013, "Invalid intent(s)."];
  return (wanted & privilegedIntents & ~privileged) === 0 ? null : [4014, "Disallowed intent(s)."];
};

const ready = (world: World, session: Session): void => {
  tell(session, "READY", wireReady(world, session.id));
  if (world.members.has(world.bot.userId)) tell(session, "GUILD_CREATE", wireGuildCreate(world));
};

/** No session has begun at first. */
export const createHandshake = ({ world, isToken, identifyMs }: HandshakeParts): Handshake => {
  const sessions = new Map<string, Session>();
  let identifiedAt = Number.NEGATIVE_INFINITY;
  let identified = 0;
  let resumed = 0;

  const refused = (connection: Connection, d: Json): boolean => {
    if (isToken(String(d["token"]))) return false;
    connection.close(4004, "Authentication failed.");
    return true;
  };

  const begin = (connection: Connection, wanted: number): void => {
    identifiedAt = performance.now();
    identified += 1;
    const session = createSession(wanted, connection.socket);
    sessions.set(session.id, session);
    connection.session = session;
    ready(world(), session);
  };

  const identify = (connection: Connection, d: Json): void => {
    if (refused(connection, d)) return;
    const wanted = numberOf(d["intents"]);
    const reason = reasonToRefuse(wanted, world().privileged);
    // A little earlier is fine: clocks on both sides of a connection do not start together.
    const isEarly = performance.now() - identifiedAt < identifyMs * 0.9;
    if (reason !== null) connection.close(...reason);
    else if (isEarly) connection.say({ op: 9, d: false });
    else begin(connection, wanted);
  };

  const takeUp = (connection: Connection, session: Session, seen: number): void => {
    session.socket?.close(4000);
    session.socket = connection.socket;
    connection.session = session;
    resumed += 1;
    for (const packet of session.told.slice(seen)) sendTo(session, packet);
    tell(session, "RESUMED", { _trace: [] });
  };

  const resume = (connection: Connection, d: Json): void => {
    if (refused(connection, d)) return;
    const session = sessions.get(String(d["session_id"]));
    const seen = numberOf(d["seq"]);
    if (session === undefined) connection.say({ op: 9, d: false });
    else if (seen > session.told.length) connection.close(4007, "Invalid seq.");
    else takeUp(connection, session, seen);
  };

  return { sessions, identify, resume, identified: () => identified, resumed: () => resumed };
};
