import type { Look, LookReason } from "../../core/light.ts";
import type { Probe } from "../../directory/probes.ts";
import { openWeb, type Page, type Web } from "../../knowledge/web/web.ts";

type HttpProbe = Extract<Probe, { http: string }>;

/** How the desk names itself to the services it looks at. */
const caller = "Deskbell (probe)";
/** Bytes of a page that is looked through for words. */
const mostBytes = 2_000_000;
/** Moves within a host that are followed. */
const mostMoves = 3;

const down = (reason: LookReason): Look => ({ light: "red", reason });

/** What went wrong, in the words of whoever knows most about it. */
export const detailOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.message === "" && "code" in error ? String(error.code) : error.message;
};

/** Asks for pages of one host that the desk's own file names, whatever its address; nobody else is asked. */
export const webOf = (url: string, timeoutMs: number): Web => {
  const hosts = [new URL(url).host];
  return openWeb({ hosts, privateHosts: hosts }, timeoutMs, caller);
};

const judged = (page: Page, { expect: { status, contains } }: HttpProbe): Look => {
  if (!status.includes(page.status)) return down({ why: "status", status: page.status });
  const text = page.page === "here" ? page.text : "";
  return contains !== null && !text.includes(contains)
    ? down({ why: "words" })
    : { light: "green", reason: null };
};

const ask = async (web: Web, probe: HttpProbe): Promise<Look> => {
  const { host } = new URL(probe.http);
  let at = probe.http;
  for (let moves = 0; ; moves += 1) {
    const page = await web.ask(at, probe.expect.contains === null ? 0 : mostBytes);
    if (page.page !== "moved" || probe.expect.status.includes(page.status)) return judged(page, probe);
    // Only a host that is named in the file is asked: what it sends elsewhere could be anybody's, or our own network.
    if (moves === mostMoves || new URL(page.to).host !== host) return down({ why: "moved", to: page.to });
    at = page.to;
  }
};

/** Looks whether a page is there as it should be. It never throws: what cannot be asked is down. */
export const lookAtPage = async (probe: HttpProbe, timeoutMs: number): Promise<Look> => {
  const web = webOf(probe.http, timeoutMs);
  try {
    return await ask(web, probe);
  } catch (error) {
    return down({ why: "unreachable", detail: detailOf(error) });
  } finally {
    await web.close();
  }
};
