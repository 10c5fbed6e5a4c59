import type { Seen, Used } from "../../../fakes/discord/fake-discord.ts";
import type { Stand } from "./stand.ts";

type Button = { readonly custom_id: string; readonly label: string };

const buttonsIn = ({ components }: Seen): readonly Button[] =>
  (components as readonly { readonly components: readonly Button[] }[]).flatMap((row) => row.components);

/** The last message with a button of this label that somebody sees. */
export const withButton = ({ workspace: { discord } }: Stand, user: string, label: string) => {
  for (const message of discord.seenBy(user).toReversed()) {
    const button = buttonsIn(message).find((one) => one.label === label);
    if (button !== undefined) return { message: message.id, button: button.custom_id };
  }
  return null;
};

/** Somebody presses the last button with this label. */
export const press = (stand: Stand, user: string, label: string): Promise<Used> => {
  const found = withButton(stand, user, label);
  if (found === null) throw new Error(`${user} sees no button "${label}".`);
  stand.clock.advance(1);
  return stand.workspace.discord.press(user, found.message, found.button);
};
