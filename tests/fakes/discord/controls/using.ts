import type { Machine } from "../machine.ts";
import { createCommanding } from "./commanding.ts";
import { createFilling } from "./filling.ts";
import { createPressing } from "./pressing.ts";

/** How people use what the app offers. Each resolves when the app answered, or did not in time. */
export const createUsing = (machine: Machine) => ({
  ...createPressing(machine),
  ...createFilling(machine),
  ...createCommanding(machine),
});

/** How people use what the app offers. */
export type Using = ReturnType<typeof createUsing>;
