import { randomInt } from "node:crypto";
import { checkPlatforms } from "../config/check-platforms.ts";
import type { Desk } from "../config/desk.ts";
import { embeddingsAccess } from "../config/embeddings-access.ts";
import { toSettings } from "../config/settings.ts";
import { conversationKey } from "../core/conversation.ts";
import { deskCalendars } from "../directory/calendars.ts";
import { closingTimes } from "../directory/closing-times.ts";
import { namedAmong } from "../directory/named-services.ts";
import { quietTimes } from "../directory/quiet-times.ts";
import { readServices } from "../directory/services.ts";
import { sharedRounds } from "../directory/shared-rounds.ts";
import { handbook } from "../handbook/handbook.ts";
import { wantedHints, withoutRules } from "../handbook/switched.ts";
import { type Indexer, indexer } from "../knowledge/knowledge.ts";
import { loadSynonyms } from "../knowledge/load-synonyms.ts";
import { selfChecksOf } from "../knowledge/self-checks.ts";
import { synonymsOf } from "../knowledge/synonyms.ts";
import { detailsIn } from "../reading/details.ts";
import { sameMatter } from "../reading/same-matter.ts";
import { toneOf } from "../reading/tone.ts";
import { understand } from "../reading/understand.ts";
import { customerDirectory } from "./customer-directory.ts";
import { createLiveEmbeddings, type LiveEmbeddings } from "./live-embeddings.ts";
import { createLiveKnowledge } from "./live-knowledge.ts";
import type { Parts, PinnedMessage } from "./parts.ts";

/** What a desk file does not say: the database, the platforms and the world around. */
export type Surroundings = Pick<Parts, "store" | "adapters" | "clock" | "newId" | "log"> &
  Partial<Pick<Parts, "newCode">> & {
    /** Opens the endpoint of `answers.embeddings`, where it needs a key. */
    readonly embeddingsKey?: string | null;
    /** Opens the address of `customers.lookup`, where it needs something. */
    readonly customersAuthorization?: string | null;
    /** Left out: everything is read and indexed anew. */
    readonly indexer?: Indexer;
  };

const randomCode = (): string => String(randomInt(1_000_000)).padStart(6, "0");

const embeddingsOf = (
  desk: Desk,
  embeddingsKey: string | null,
  world: Pick<Parts, "store" | "clock" | "log">,
): LiveEmbeddings | null => {
  const access = embeddingsAccess(desk, { embeddingsKey });
  if (access === null) return null;
  const { timeoutMs, ...endpoint } = access;
  return createLiveEmbeddings({ ...world, endpoint, timeoutMs });
};

const servicesOf = ({ services: { file, openIncidents, probes, burst } }: Desk): Parts["services"] => {
  const all = file === null ? [] : readServices(file);
  const { everySeconds, timeoutSeconds, ...hysteresis } = probes;
  return {
    all,
    named: namedAmong(all),
    openIncidents,
    probes: { ...hysteresis, everyMs: everySeconds * 1000, timeoutMs: timeoutSeconds * 1000 },
    burst: burst === "never" ? null : burst,
  };
};

const pinnedOf = ({
  channels,
  intake,
  company,
  links: { help },
  discord,
  customers,
}: Desk): readonly PinnedMessage[] =>
  intake.pinned.length === 0
    ? []
    : channels.support.map(({ platform, channel }) => {
        const threads = platform === "discord" && discord.threads === "private" ? "private" : "below";
        return {
          conversation: { platform, channel, thread: null },
          content: {
            audience: "channel",
            say: {
              say: "channelGuide",
              company,
              help,
              threads,
              ...(customers === undefined && { numberless: true as const }),
            },
            languages: [...new Set(intake.pinned)],
          },
        };
      });

/**
 * Makes the parts of a desk from its desk file and the files that it names.
 *
 * @throws {Error} listing everything that is wrong with those files, each with its remedy.
 */
export const assemble = async (desk: Desk, surroundings: Surroundings): Promise<Parts> => {
  checkPlatforms(
    desk,
    surroundings.adapters.map(({ platform }) => platform),
  );
  const { files, hosts, privateHosts, synonyms } = desk.knowledge;
  const {
    embeddingsKey = null,
    customersAuthorization = null,
    indexer: { read, build } = indexer,
    ...world
  } = surroundings;
  const { answers, selfChecks } = await read(files, hosts);
  const sources = {
    files: answers,
    hosts,
    privateHosts,
    synonyms: await loadSynonyms(synonyms),
  };
  const directory = customerDirectory(desk, customersAuthorization, world);
  const knowledge = await createLiveKnowledge(
    world.store,
    sources,
    world.log,
    embeddingsOf(desk, embeddingsKey, world),
    build,
  );
  return {
    newCode: randomCode,
    ...world,
    direct: (person) =>
      world.adapters.find(({ platform }) => person.startsWith(`${platform}:`))?.direct(person) ?? null,
    handbook: withoutRules(handbook, desk.handbook.off),
    settings: toSettings(desk),
    internal: { ...desk.channels.internal, thread: null },
    product: desk.channels.product === undefined ? null : { ...desk.channels.product, thread: null },
    channels: new Set(desk.channels.support.map((channel) => conversationKey({ ...channel, thread: null }))),
    pinned: pinnedOf(desk),
    knowledge,
    understand: (said, turn) =>
      understand(said, turn, {
        numberPattern: (digits) => directory.wellFormed(directory.normalise(digits)),
        hasNumbers: desk.customers !== undefined,
      }),
    sameMatter,
    details: detailsIn,
    tone: (text) => wantedHints(toneOf(text, { ...desk.replies, ...desk.promises }), desk.handbook.off),
    directory,
    selfChecks: selfChecks.length === 0 ? null : selfChecksOf(selfChecks, synonymsOf(sources.synonyms)),
    services: servicesOf(desk),
    calendars: deskCalendars(desk, desk.calendars),
    roundTimes: sharedRounds(desk, desk.calendars, desk.rounds.at),
    rounds: desk.rounds,
    closingTimes: closingTimes(desk),
    summary: desk.summary === "on",
    keepDays: desk.privacy.keepDays,
    quietTimes: quietTimes(desk.timeZone),
  };
};
