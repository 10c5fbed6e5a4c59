import type * as z from "zod";

/** Refuses a value from inside a schema: what is wrong and what to do, both as sentences. */
export const refuse = (
  context: z.RefinementCtx,
  wrong: string,
  remedy: string,
  path: readonly (string | number)[] = [],
): void => context.addIssue({ code: "custom", message: wrong, params: { remedy }, path: [...path] });
