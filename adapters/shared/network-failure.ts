import { Unreachable } from "../../src/runtime/port.ts";

/** Signs that a connection never came about, so that nothing can have been sent on it. */
const neverConnected: ReadonlySet<string> = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "UND_ERR_CONNECT_TIMEOUT",
  "CERT_HAS_EXPIRED",
  "DEPTH_ZERO_SELF_SIGNED_CERT",
  "ERR_TLS_CERT_ALTNAME_INVALID",
  "SELF_SIGNED_CERT_IN_CHAIN",
  "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
  "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
]);

const codesIn = (error: unknown): readonly string[] => {
  if (!(error instanceof Error)) return [];
  const own = "code" in error && typeof error.code === "string" ? [error.code] : [];
  return [...own, ...codesIn(error.cause)];
};

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reasonOf(error.cause) : error.message || codesIn(error).join();
};

/** What an error of the network means for a call: it was not made, or nobody knows whether it was carried out. */
export const networkFailure = (platform: string, action: string, error: unknown): Unreachable =>
  codesIn(error).some((code) => neverConnected.has(code))
    ? new Unreachable(`Cannot ${action}: ${platform} was not reached (${reasonOf(error)}).`, "notSent")
    : new Unreachable(
        `Cannot ${action}: the answer of ${platform} was lost (${reasonOf(error)}).`,
        "unknown",
      );
