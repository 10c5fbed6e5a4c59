import type { World } from "../../world/world.ts";

/** How somebody looks at Discord: with which names, in which language and time zone. */
export type Viewer = {
  readonly world: World;
  readonly user: string;
  readonly locale: string;
  /** Such as `Europe/Berlin`. */
  readonly timeZone: string;
};

/** What somebody is called in the guild, or else on Discord. */
export const nameOf = ({ world }: Viewer, user: string): string => {
  const known = world.users.get(user);
  return world.members.get(user)?.nick ?? known?.globalName ?? known?.name ?? "Deleted User";
};

/** Whether a message of theirs is marked as an app's. */
export const isApp = ({ world }: Viewer, user: string): boolean => world.users.get(user)?.isBot ?? true;

/** The name of a channel or thread; `null`: there is none, or this person does not see it. */
export const placeName = ({ world }: Viewer, id: string): string | null =>
  world.channels.get(id)?.name ?? world.threads.get(id)?.name ?? null;

/** "10:05", of a moment in milliseconds since 1970. */
export const clockTime = (ms: number, { locale, timeZone }: Viewer): string =>
  new Intl.DateTimeFormat(locale, { timeZone, hour: "2-digit", minute: "2-digit" }).format(ms);

/** "2 March 2026", of a moment in milliseconds since 1970. */
export const dayOf = (ms: number, { locale, timeZone }: Viewer): string =>
  new Intl.DateTimeFormat(locale, { timeZone, day: "numeric", month: "long", year: "numeric" }).format(ms);

/** Words of Discord's client, in the viewer's language. */
export const words = ({ locale }: Viewer) =>
  locale.startsWith("de")
    ? {
        app: "APP",
        edited: "(bearbeitet)",
        onlyYou: "Nur du kannst das sehen",
        messages: (count: number) => (count === 1 ? "1 Nachricht" : `${count} Nachrichten`),
        writeIn: (name: string) => `Nachricht an ${name}`,
        cancel: "Abbrechen",
        submit: "Absenden",
        thinking: "denkt nach ...",
      }
    : {
        app: "APP",
        edited: "(edited)",
        onlyYou: "Only you can see this",
        messages: (count: number) => (count === 1 ? "1 Message" : `${count} Messages`),
        writeIn: (name: string) => `Message ${name}`,
        cancel: "Cancel",
        submit: "Submit",
        thinking: "is thinking ...",
      };
