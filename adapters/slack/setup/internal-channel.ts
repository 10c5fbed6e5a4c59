import type { Problem } from "../web-api/problem.ts";
import type { Channel } from "./directory.ts";

/** Why a channel cannot be the desk's own: what is internal must not be read by customers or strangers (R7). */
export const internalProblems = (
  { id, name, isExternal }: Channel,
  support: readonly Channel[],
): readonly Problem[] => {
  const remedy =
    "Give the desk a channel for people of your company alone, and name it in channels.internal.";
  return [
    ...(isExternal
      ? [
          {
            wrong: `The internal channel #${name} is shared with another organisation, or an invitation is open: what is internal would be read there.`,
            remedy,
          },
        ]
      : []),
    ...(support.some((channel) => channel.id === id)
      ? [
          {
            wrong: `The internal channel #${name} is also a support channel, where customers would read what is internal.`,
            remedy,
          },
        ]
      : []),
  ];
};
