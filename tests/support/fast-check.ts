import fc from "fast-check";

/** Random values are the same on every commit, so that a red build means the change; `DELIVERY_SEED` asks for others. */
export const seed = Number(process.env["DELIVERY_SEED"] ?? 20_261_122);

fc.configureGlobal({ seed });

export { fc };
