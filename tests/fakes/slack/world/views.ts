import type { HomeView, ModalView } from "../block-rules/views.ts";
import { compact, type Json } from "../json.ts";
import { SlackError } from "../slack-error.ts";
import { withIds } from "./block-ids.ts";
import { entriesOf } from "./view-state.ts";
import type { OpenView, World } from "./world.ts";

/** Slack stacks three views at most. */
const mostViews = 3;

const withBlockIds = <View extends ModalView | HomeView>(world: World, view: View): View => ({
  ...view,
  blocks: withIds(view.blocks, world.nextId),
});

const opened = (world: World, view: ModalView | HomeView, below: OpenView | null): OpenView => {
  const id = world.nextId("V");
  const whole = withBlockIds(world, view);
  return {
    id,
    view: whole,
    hash: `${world.nextTs()}.${id}`,
    rootId: below?.rootId ?? id,
    previousId: below?.id ?? null,
    entries: entriesOf(whole.blocks),
    errors: {},
    trouble: null,
  };
};

/** The modals somebody has open, the one on top last. */
export const modalsOf = (world: World, user: string): readonly OpenView[] => world.modals.get(user) ?? [];

/** The modal somebody looks at; `null`: none. */
export const topModal = (world: World, user: string): OpenView | null => modalsOf(world, user).at(-1) ?? null;

/** A new modal, over nothing: Slack closes what was open before. */
export const openModal = (world: World, user: string, view: ModalView): OpenView => {
  const one = opened(world, view, null);
  world.modals.set(user, [one]);
  return one;
};

/** @throws {SlackError} `push_limit_reached`, or `not_found` when no modal is open. */
export const pushModal = (world: World, user: string, view: ModalView): OpenView => {
  const below = topModal(world, user);
  if (below === null) throw new SlackError("not_found");
  if (modalsOf(world, user).length >= mostViews) throw new SlackError("push_limit_reached");
  const one = opened(world, view, below);
  world.modals.set(user, [...modalsOf(world, user), one]);
  return one;
};

/** Puts a changed view in the place of the one with the same id. */
export const putView = (world: World, user: string, view: OpenView): void => {
  world.modals.set(
    user,
    modalsOf(world, user).map((one) => (one.id === view.id ? view : one)),
  );
};

/** New contents; what was entered in elements that stay is kept. */
export const changedView = (world: World, before: OpenView, view: ModalView): OpenView => {
  const whole = withBlockIds(world, view);
  const entries = entriesOf(whole.blocks, before.entries);
  return {
    ...before,
    view: whole,
    entries,
    hash: `${world.nextTs()}.${before.id}`,
    errors: {},
    trouble: null,
  };
};

/** The modal with an id, and whose it is. @throws {SlackError} `not_found`. */
export const findModal = (
  world: World,
  fits: (view: OpenView) => boolean,
): { readonly user: string; readonly view: OpenView } => {
  for (const [user, stack] of world.modals) {
    const view = stack.find(fits);
    if (view !== undefined) return { user, view };
  }
  throw new SlackError("not_found");
};

/** Puts a home page in the place of the one before; its id stays. */
export const publishHome = (world: World, user: string, view: HomeView): OpenView => {
  const before = world.homes.get(user);
  const one = opened(world, view, null);
  const home = before === undefined ? one : { ...one, id: before.id, rootId: before.id };
  world.homes.set(user, home);
  return home;
};

/** A view as Slack sends it. */
export const wireView = (world: World, { id, view, hash, rootId, previousId, entries }: OpenView): Json =>
  compact({
    id,
    team_id: world.team.id,
    type: view.type,
    blocks: view.blocks,
    private_metadata: view.private_metadata,
    callback_id: view.callback_id,
    state: { values: entries },
    hash,
    title: view.type === "modal" ? view.title : { type: "plain_text", text: "View Title", emoji: true },
    clear_on_close: view.type === "modal" ? view.clear_on_close : false,
    notify_on_close: view.type === "modal" ? view.notify_on_close : false,
    close: view.type === "modal" ? (view.close ?? null) : null,
    submit: view.type === "modal" ? (view.submit ?? null) : null,
    previous_view_id: previousId,
    root_view_id: rootId,
    app_id: world.bot.appId,
    external_id: view.external_id,
    app_installed_team_id: world.team.id,
    bot_id: world.bot.botId,
  });
