import type { Machine } from "../machine.ts";
import { type Field, fieldsIn } from "../rules/modal.ts";
import { type Picture, toHtml } from "../sight/preview.ts";
import { type Seen, seenBy } from "../sight/seen.ts";
import type { Ping } from "../world/world.ts";

/** The form somebody has before them. */
export type SeenModal = {
  readonly customId: string;
  readonly title: string;
  readonly fields: readonly Field[];
};

/** What people see. */
export const createSight = ({ world }: Machine) => ({
  /** Everything somebody sees, in the order of time; of one channel with its threads, of one thread, or of all. */
  seenBy: (user: string, channelOrThread: string | null = null): readonly Seen[] =>
    seenBy(world, user, channelOrThread),
  /** The form that is open; `null`: none. */
  modal: (user: string): SeenModal | null => {
    const open = world.modals.get(user);
    if (open === undefined) return null;
    return { customId: open.customId, title: open.title, fields: fieldsIn(open.components) };
  },
  /** Whom messages called and whom of them Discord notified, in the order of time. Changes notify nobody. */
  pings: (): readonly Ping[] => world.pings,
  /** A picture of what somebody sees, as a page of HTML. */
  toHtml: (user: string, picture: Picture, timeZone?: string): string =>
    toHtml(world, user, picture, timeZone),
  /** Somebody starts their client again: what only they saw, and an open form, are gone. */
  reload: (user: string): void => {
    world.modals.delete(user);
    for (const messages of world.messages.values())
      for (const [id, message] of messages) if (message.onlyFor === user) messages.delete(id);
  },
});

/** What people see. */
export type Sight = ReturnType<typeof createSight>;
