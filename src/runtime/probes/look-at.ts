import { type Look, worstLook } from "../../core/light.ts";
import type { Probe } from "../../directory/probes.ts";
import type { Service } from "../../directory/services.ts";
import type { Log } from "../parts.ts";
import { detailOf, lookAtPage } from "./look-at-page.ts";
import { lookAtCertificate, lookAtPort } from "./look-at-port.ts";
import { readStatusPage } from "./read-status-page.ts";

/** How long a look may take, and when it is. */
export type Moment = { readonly timeoutMs: number; readonly now: number };

const byProbe = (probe: Probe, moment: Moment): Promise<Look> => {
  if ("http" in probe) return lookAtPage(probe, moment.timeoutMs);
  return "tcp" in probe ? lookAtPort(probe, moment.timeoutMs) : lookAtCertificate(probe, moment);
};

const byPage = async ({ id, statusPage }: Service, moment: Moment, log: Log): Promise<Look | null> => {
  if (statusPage === null) return null;
  try {
    return await readStatusPage(statusPage, moment);
  } catch (error) {
    log.warn({ service: id, reason: detailOf(error) }, "status page not read");
    return null;
  }
};

/** Whether there is anything to look at. */
export const canBeSeen = ({ probe, statusPage }: Service): boolean => probe !== null || statusPage !== null;

/** Looks at a service by its probe and its status page; the worse counts. `null`: neither could be read. */
export const lookAt = async (service: Service, moment: Moment, log: Log): Promise<Look | null> => {
  const { probe } = service;
  return worstLook(await Promise.all([probe && byProbe(probe, moment), byPage(service, moment, log)]));
};
