import type { Problem } from "../web-api/problem.ts";
import type { Channel } from "./directory.ts";

/** The channels that customers must not read, as they are called and stand in the desk file. */
const called = {
  internal: { title: "The internal channel", key: "channels.internal" },
  product: { title: "Product management's channel", key: "channels.product" },
} as const;

/**
 * Why a channel cannot be the desk's own, or product management's: what is internal must not be read by customers or
 * strangers (R7).
 */
export const internalProblems = (
  { id, name, isExternal }: Channel,
  support: readonly Channel[],
  use: keyof typeof called = "internal",
): readonly Problem[] => {
  const { title, key } = called[use];
  const remedy = `Give the desk a channel for people of your company alone, and name it in ${key}.`;
  return [
    ...(isExternal
      ? [
          {
            wrong: `${title} #${name} is shared with another organisation, or an invitation is open: what is internal would be read there.`,
            remedy,
          },
        ]
      : []),
    ...(support.some((channel) => channel.id === id)
      ? [
          {
            wrong: `${title} #${name} is also a support channel, where customers would read what is internal.`,
            remedy,
          },
        ]
      : []),
  ];
};
