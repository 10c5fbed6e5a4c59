import * as z from "zod";
import type { Light, Look } from "../../core/light.ts";
import type { StatusPage } from "../../directory/probes.ts";
import { follow } from "../../knowledge/web/follow.ts";
import { latestEntry } from "./feed.ts";
import { webOf } from "./look-at-page.ts";

const mostBytes = 2_000_000;

/** The state of a whole page, and of one component, as Atlassian Statuspage names them. */
const ofPage: Readonly<Record<string, Light>> = {
  none: "green",
  minor: "yellow",
  maintenance: "yellow",
  major: "red",
  critical: "red",
};
const ofComponent: Readonly<Record<string, Light>> = {
  operational: "green",
  degraded_performance: "yellow",
  partial_outage: "yellow",
  under_maintenance: "yellow",
  major_outage: "red",
};

const summarySchema = z.object({
  status: z.object({ indicator: z.string(), description: z.string().default("") }),
  components: z.array(z.object({ name: z.string(), status: z.string() })).default([]),
});

const lookOf = (light: Light | undefined, words: string): Look => {
  if (light === undefined) throw new Error(`Its state "${words}" is none that the desk knows.`);
  return { light, reason: light === "green" ? null : { why: "statusPage", words } };
};

/**
 * Reads the summary of a Statuspage (`api/v2/summary.json`), or its `status.json` where no component is asked for.
 *
 * @throws {Error} when it is none, or lacks the component.
 */
export const readSummary = (text: string, component: string | null): Look => {
  const { status, components } = summarySchema.parse(JSON.parse(text));
  if (component === null) return lookOf(ofPage[status.indicator], status.description || status.indicator);
  const found = components.find(({ name }) => name.toLowerCase() === component.toLowerCase());
  if (found === undefined) throw new Error(`It has no component "${component}".`);
  return lookOf(ofComponent[found.status], `${found.name}: ${found.status}`);
};

/**
 * Reads what a status page says of a service.
 *
 * @throws {Error} when it cannot be reached or read: that says nothing of the service.
 */
export const readStatusPage = async (
  page: StatusPage,
  { timeoutMs, now }: { readonly timeoutMs: number; readonly now: number },
): Promise<Look> => {
  const web = webOf(page.url, timeoutMs);
  try {
    const answer = await follow(web, page.url, mostBytes);
    if (answer.page === "refused") throw new Error(`It answers with HTTP ${answer.status}.`);
    return page.kind === "statuspage"
      ? readSummary(answer.text, page.component)
      : latestEntry(answer.text, page.contains, now);
  } finally {
    await web.close();
  }
};
