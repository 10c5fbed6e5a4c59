import type { HomeView, ModalView } from "../block-rules/views.ts";
import type { Machine } from "../machine.ts";
import { type Picture, toHtml } from "../sight/preview.ts";
import { renderBlocks } from "../sight/render-blocks.ts";
import { type Seen, seenBy } from "../sight/seen.ts";
import { topModal } from "../world/views.ts";
import type { OpenView, Ping } from "../world/world.ts";

/** A modal as somebody has it before them. */
export type SeenModal = Pick<OpenView, "id" | "errors" | "trouble" | "entries"> & {
  readonly title: string;
  readonly shown: string;
  readonly view: ModalView;
};

/** What people see. */
export const createSight = ({ world }: Machine) => ({
  /** Everything somebody sees, in the order of time; of one channel, or of all they are in. */
  seenBy: (user: string, channel: string | null = null): readonly Seen[] => seenBy(world, user, channel),
  /** The modal on top; `null`: none is open. */
  modal: (user: string): SeenModal | null => {
    const open = topModal(world, user);
    if (open === null || open.view.type !== "modal") return null;
    const { id, errors, trouble, entries, view } = open;
    return {
      id,
      errors,
      trouble,
      entries,
      view,
      title: view.title.text,
      shown: renderBlocks(view.blocks, world),
    };
  },
  /** The home page that the app published for somebody; `null`: none. */
  home: (user: string): { readonly shown: string; readonly view: HomeView } | null => {
    const view = world.homes.get(user)?.view;
    return view?.type === "home" ? { view, shown: renderBlocks(view.blocks, world) } : null;
  },
  /** Every message that called somebody, in the order of time. */
  pings: (): readonly Ping[] => world.pings,
  /** A picture of what somebody sees, as a page of HTML. */
  toHtml: (user: string, picture: Picture): string => toHtml(world, user, picture),
  /** Somebody starts their client again: what only they saw is gone. */
  reload: (user: string): void => {
    for (const [ts, ephemeral] of world.ephemerals) if (ephemeral.user === user) world.ephemerals.delete(ts);
    world.modals.delete(user);
  },
});

/** What people see. */
export type Sight = ReturnType<typeof createSight>;
