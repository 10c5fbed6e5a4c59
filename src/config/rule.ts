import type * as z from "zod";

/**
 * Lets a rule over several fields run as soon as these are right, whatever else is wrong beside them, so that the
 * operator sees all errors at once.
 */
export const whenRight = (...fields: readonly string[]) => ({
  when: ({ value, issues }: z.core.ParsePayload): boolean =>
    typeof value === "object" &&
    value !== null &&
    !Array.isArray(value) &&
    !issues.some(({ path }) => path?.length && fields.includes(String(path[0]))),
});
