import type { Look } from "../../core/light.ts";
import type { Service } from "../../directory/services.ts";
import type { Parts } from "../parts.ts";
import { canBeSeen, lookAt } from "./look-at.ts";
import { detailOf } from "./look-at-page.ts";
import { noteLook } from "./note-look.ts";

/** Looks at services while a desk runs (R11). */
export type Watch = {
  /** Begins with the looks that are due, and waits for none of them. */
  readonly look: () => void;
  /** Resolves when no look is under way. */
  readonly settled: () => Promise<void>;
  /** Notes no more looks, and waits for none that is under way. */
  readonly stop: () => Promise<void>;
};

/** Watches the services that have a probe or a status page, each by itself: one that hangs holds up no other. */
export const createWatch = (parts: Parts, onNews: () => void): Watch => {
  const { services, clock, log } = parts;
  const watched = services.all.filter(canBeSeen);
  const nextAt = new Map<string, number>();
  const under = new Map<string, Promise<void>>();
  const noting = new Set<Promise<void>>();
  let stopped = false;

  const note = async (service: Service, look: Look): Promise<void> => {
    const noted = noteLook(parts, service, look);
    noting.add(noted);
    await noted.finally(() => noting.delete(noted));
    onNews();
  };

  const lookOnce = async (service: Service): Promise<void> => {
    try {
      const look = await lookAt(service, { timeoutMs: services.probes.timeoutMs, now: clock.now() }, log);
      if (look !== null && !stopped) await note(service, look);
    } catch (error) {
      log.error({ service: service.id, reason: detailOf(error) }, "look not noted");
    } finally {
      under.delete(service.id);
    }
  };

  const isDue = ({ id }: Service): boolean => !under.has(id) && (nextAt.get(id) ?? 0) <= clock.now();

  return {
    look: () => {
      for (const service of watched.filter(isDue)) {
        nextAt.set(service.id, clock.now() + services.probes.everyMs);
        under.set(service.id, lookOnce(service));
      }
    },
    settled: async () => {
      await Promise.all(under.values());
    },
    stop: async () => {
      stopped = true;
      await Promise.allSettled(noting);
    },
  };
};
