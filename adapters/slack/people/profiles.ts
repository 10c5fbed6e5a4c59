import { setTimeout as pause } from "node:timers/promises";
import type { webApi } from "@slack/bolt";
import type { Language } from "../../../src/core/person.ts";
import { createBounded } from "../../shared/bounded.ts";
import type { Log } from "../options.ts";
import { failureOf } from "../web-api/failure.ts";
import { refusalCode } from "../web-api/problem.ts";
import type { Workspace } from "../workspace.ts";
import { createFresh, type Fresh } from "./fresh.ts";
import type { Use } from "./people.ts";

/** Somebody as Slack describes them, one by one or in the list of all. */
export type User = NonNullable<webApi.UsersInfoResponse["user"]>;

/** What Slack knows of somebody, as far as the desk needs it. */
export type Profile = {
  readonly name: string;
  /** Every name they go by: handle, display name, real name. */
  readonly names: readonly string[];
  readonly locale: Language | null;
  /** IANA name. */
  readonly timeZone: string | null;
  /** A bot, a closed account, or somebody of another company: has no rights here whatever lists say. */
  readonly isOutsider: boolean;
};

/** Reads profiles. */
export type Profiles = {
  /**
   * `null`: could not be read yet. Never fails. For words, what was read within the last day is given at once, and
   * read anew in the background; whoever acts waits for what is less than ten minutes old.
   */
  readonly of: (user: string, use: Use) => Promise<Profile | null>;
  /** Whether somebody has been asked for, or is kept. */
  readonly knows: (user: string) => boolean;
  /** Keeps what Slack said of somebody whom nobody has asked for yet; `at`, in milliseconds since 1970: when. */
  readonly keep: (id: string, user: User, at: number) => void;
};

const languageOf = (locale: string | undefined): Language | null => {
  const language = locale?.slice(0, 2).toLowerCase();
  return language === "de" || language === "en" ? language : null;
};

/** There are some hundred; what names none stays out. */
const zones = createBounded<string>(1_000);

/** The IANA name of a zone. To ask for it takes longer than everything else in a profile, so it is asked once. */
const zoneOf = (zone: string | undefined): string | null => {
  if (!zone) return null;
  const known = zones.get(zone);
  if (known !== undefined) return known;
  try {
    const { timeZone } = new Intl.DateTimeFormat("en", { timeZone: zone }).resolvedOptions();
    zones.set(zone, timeZone);
    return timeZone;
  } catch {
    return null;
  }
};

/** In an organisation of several workspaces, everybody of the organisation belongs to the company. */
const isForeign = (user: User, { teamId, enterpriseId }: Workspace): boolean => {
  if (user.is_stranger) return true;
  const homes = [
    user.team_id,
    ...(user.teams ?? []),
    user.enterprise_id,
    user.enterprise_user?.enterprise_id,
  ];
  const known = homes.filter((home) => home !== undefined && home !== "");
  return known.length > 0 && !known.some((home) => home === teamId || home === enterpriseId);
};

const isNamed = (name: string | undefined): name is string => name !== undefined && name.trim() !== "";

/** Reads Slack's description of somebody. */
export const profileOf = (id: string, user: User, workspace: Workspace): Profile => {
  const shown = [user.profile?.display_name, user.real_name, user.profile?.real_name, user.name].filter(
    isNamed,
  );
  return {
    name: shown[0] ?? id,
    names: shown,
    locale: languageOf(user.locale),
    timeZone: zoneOf(user.tz),
    isOutsider: Boolean(user.is_bot || user.is_workflow_bot || user.deleted) || isForeign(user, workspace),
  };
};

/** People kept in mind, some 25 MB of them; beyond, those who came first are forgotten. */
export const manyPeople = 10_000;

const minute = 60_000;
const ages = { refreshAfterMs: 5 * minute, maxAgeMs: 10 * minute } as const;
/** Names, languages and time zones hardly ever change; an answer that waits for them is late every time. */
const maxAgeForWords = 24 * 60 * minute;

/** Milliseconds before a lost call is repeated: the name that somebody has at first stays on their ticket. */
const repeatsAfter = [100, 1_000] as const;

/** Creates the memory of who is who. */
export const createProfiles = ({
  reads,
  workspace,
  clock,
  log,
}: {
  readonly reads: webApi.WebClient;
  readonly workspace: Workspace;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  readonly log: Log;
}): Profiles => {
  const known = createBounded<Fresh<Profile>>(manyPeople);

  const read = async (user: string): Promise<Profile> => {
    const answer = await reads.users.info({ user, include_locale: true });
    return profileOf(user, answer.user ?? {}, workspace);
  };

  const load = async (user: string): Promise<Profile> => {
    for (const ms of repeatsAfter) {
      try {
        return await read(user);
      } catch (error) {
        if (refusalCode(error) !== null) throw error;
        await pause(ms);
      }
    }
    return read(user);
  };

  const create = (user: string): Fresh<Profile> => {
    const profile = createFresh(
      () => load(user),
      ages,
      clock,
      (error) => {
        const reason = failureOf(`read who ${user} is`, error).message;
        log.warn({ user, reason }, "the name of somebody cannot be read");
      },
    );
    known.set(user, profile);
    return profile;
  };

  const get = (user: string): Fresh<Profile> => known.get(user) ?? create(user);

  return {
    of: async (user, use) => (await get(user).read(use === "words" ? maxAgeForWords : ages.maxAgeMs)).value,
    knows: (user) => known.has(user),
    keep: (id, user, at) => get(id).keep(profileOf(id, user, workspace), at),
  };
};
