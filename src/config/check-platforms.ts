import type { Desk } from "./desk.ts";

/** The channels of the playground; other platforms have as many as they like. */
const playgroundChannels: Readonly<Record<string, "support" | "internal">> = {
  support: "support",
  internal: "internal",
};

type Place = {
  readonly path: string;
  readonly platform: string;
  readonly channel: string;
  readonly use: string;
};

const placesOf = ({ channels }: Desk): readonly Place[] => [
  ...channels.support.map((one, index) => ({ ...one, path: `channels.support[${index}]`, use: "support" })),
  { ...channels.internal, path: "channels.internal", use: "internal" },
];

const problemOf = ({ path, platform, channel, use }: Place, platforms: readonly string[]): string | null => {
  if (!platforms.includes(platform))
    return `${path}: ${platform}:${channel}\n  This version does not speak to "${platform}" yet. Write a channel on: ${platforms.join(", ")}.`;
  return platform === "web" && playgroundChannels[channel] !== use
    ? `${path}: web:${channel}\n  The playground has no such channel for this. Write web:${use}.`
    : null;
};

/**
 * Makes sure that somebody speaks for every channel of a desk file.
 *
 * @throws {Error} listing every channel that nobody would hear, with its remedy.
 */
export const checkPlatforms = (desk: Desk, platforms: readonly string[]): void => {
  const problems = placesOf(desk).flatMap((place) => problemOf(place, platforms) ?? []);
  if (problems.length > 0)
    throw new Error([`The desk file ${desk.file} cannot be used.`, ...problems].join("\n"));
};
