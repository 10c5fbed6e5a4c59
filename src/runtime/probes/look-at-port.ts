import { connect as connectTcp, isIP, type Socket } from "node:net";
import { connect as connectTls, type SecureContextOptions } from "node:tls";
import type { Look } from "../../core/light.ts";
import type { Probe } from "../../directory/probes.ts";
import { detailOf } from "./look-at-page.ts";

type TcpProbe = Extract<Probe, { tcp: string }>;
type TlsProbe = Extract<Probe, { tls: string }>;

const dayMs = 24 * 60 * 60_000;

const placeOf = (address: string): { readonly host: string; readonly port: number } => {
  const at = address.lastIndexOf(":");
  return { host: address.slice(0, at).replace(/^\[|\]$/g, ""), port: Number(address.slice(at + 1)) };
};

/** Waits until a socket is through, reads something from it and closes it. */
const through = <Read, Through extends Socket>(
  socket: Through,
  event: "connect" | "secureConnect",
  timeoutMs: number,
  read: (socket: Through) => Read,
): Promise<Read> =>
  new Promise<Read>((resolve, reject) => {
    const tooLate = setTimeout(() => {
      socket.destroy(new Error(`No answer within ${timeoutMs} ms.`));
    }, timeoutMs);
    socket.once(event, () => resolve(read(socket)));
    socket.once("error", reject);
    socket.once("close", () => clearTimeout(tooLate));
  }).finally(() => socket.destroy());

const down = (error: unknown): Look => ({
  light: "red",
  reason: { why: "unreachable", detail: detailOf(error) },
});

/** Looks whether a port takes connections. It never throws. */
export const lookAtPort = async ({ tcp }: TcpProbe, timeoutMs: number): Promise<Look> => {
  try {
    await through(connectTcp(placeOf(tcp)), "connect", timeoutMs, () => null);
    return { light: "green", reason: null };
  } catch (error) {
    return down(error);
  }
};

/**
 * Looks at the certificate of a port, as a customer's program does: one that is not valid is down. One that expires
 * soon is green, with the reason for whoever renews it. It never throws.
 *
 * @param context certificates that are trusted, when they are not those of the system.
 */
export const lookAtCertificate = async (
  { tls, warnDays }: TlsProbe,
  { timeoutMs, now }: { readonly timeoutMs: number; readonly now: number },
  context: SecureContextOptions = {},
): Promise<Look> => {
  const { host, port } = placeOf(tls);
  try {
    const name = isIP(host) === 0 ? { servername: host } : {};
    const socket = connectTls({ ...context, ...name, host, port });
    const until = await through(socket, "secureConnect", timeoutMs, (one) =>
      Date.parse(one.getPeerCertificate().valid_to),
    );
    if (until <= now) return { light: "red", reason: { why: "certificate", until } };
    const isSoon = until - now < warnDays * dayMs;
    return { light: "green", reason: isSoon ? { why: "certificate", until } : null };
  } catch (error) {
    return down(error);
  }
};
