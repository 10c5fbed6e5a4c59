import { typedText } from "./typed-text.ts";
import type { World } from "./world.ts";

const withNames = (world: World, text: string): string =>
  text
    .replace(/<@([UW][A-Z0-9]+)>/g, (_, id: string) => `<@${id}|${world.users.get(id)?.name ?? ""}>`)
    .replace(/<#(C[A-Z0-9]+)>/g, (_, id: string) => `<#${id}|${world.channels.get(id)?.name ?? ""}>`)
    .replace(
      /<!subteam\^(S[A-Z0-9]+)>/g,
      (_, id: string) => `<!subteam^${id}|@${world.groups.get(id)?.handle ?? ""}>`,
    );

const asTyped = (world: World, text: string): string =>
  text
    .replace(/<@([UW][A-Z0-9]+)>/g, (_, id: string) => `@${world.users.get(id)?.name ?? id}`)
    .replace(/<#(C[A-Z0-9]+)>/g, (_, id: string) => `#${world.channels.get(id)?.name ?? id}`)
    .replace(/<!subteam\^(S[A-Z0-9]+)>/g, (_, id: string) => `@${world.groups.get(id)?.handle ?? id}`);

/**
 * What arrives of the words after a command. Escaped: mentions with ids and names, links in angle brackets. Otherwise
 * as it was typed, with names only.
 */
export const commandText = (world: World, typed: string, isEscaped: boolean): string =>
  isEscaped ? withNames(world, typedText(typed, "").text) : asTyped(world, typed);
