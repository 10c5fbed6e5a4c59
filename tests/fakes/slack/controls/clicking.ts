import type { Machine } from "../machine.ts";
import {
  elementBy,
  globalShortcutPayload,
  messageShortcutPayload,
  pressPayload,
  viewPressPayload,
} from "../payloads/interactions.ts";
import { requireShortcut } from "../world/installation.ts";
import { channelOf, openDirectMessage } from "../world/places.ts";
import { fill, modalOf } from "../world/submit.ts";
import type { Entered } from "../world/view-state.ts";
import { wireView } from "../world/views.ts";
import type { OpenView } from "../world/world.ts";
import { interact, type Used, used } from "./used.ts";

const complaint = "This app responded with an error.";

const homeOf = ({ world }: Machine, user: string): OpenView => {
  const home = world.homes.get(user);
  if (home === undefined) throw new Error(`The app has published no home page for ${user}.`);
  return home;
};

const pressIn = async (
  machine: Machine,
  user: string,
  view: OpenView,
  actionId: string,
  entered: Entered,
): Promise<Used> => {
  const element = elementBy(view.view.blocks, actionId, `the ${view.view.type} of ${user}`);
  return used(
    await interact(machine, viewPressPayload(machine.platform, user, view, element, entered)),
    complaint,
  );
};

/** What is entered in a modal stays there, whether the app is told at once or not. */
const viewWith = ({ world }: Machine, user: string, actionId: string, entered: Entered): OpenView => {
  const view = modalOf(world, user);
  const { blockId } = elementBy(view.view.blocks, actionId, `the modal of ${user}`);
  const isField = view.entries[blockId]?.[actionId] !== undefined;
  return isField ? fill(world, user, { [blockId]: { [actionId]: entered } }) : view;
};

const openHome = ({ world }: Machine, user: string, tab: "home" | "messages"): void => {
  const home = tab === "home" ? world.homes.get(user) : undefined;
  const channel = openDirectMessage(world, [user]);
  const view = home === undefined ? {} : { view: wireView(world, home) };
  world.emit({ type: "app_home_opened", user, channel, tab, ...view, event_ts: world.nextTs() }, null);
};

/** How people use buttons, menus and shortcuts. Each resolves when the app acknowledged, or did not in time. */
export const createClicking = (machine: Machine) => ({
  /** Uses a button or menu on a message or ephemeral; `entered`: the value of the option that is chosen. */
  press: async (
    user: string,
    channel: string,
    ts: string,
    actionId: string,
    entered: Entered = null,
  ): Promise<Used> => {
    const body = pressPayload(machine.platform, { user, channel, ts, actionId, entered });
    return used(await interact(machine, body), complaint);
  },
  /** Uses a button or menu on the app's home page. */
  pressInHome: (user: string, actionId: string, entered: Entered = null): Promise<Used> =>
    pressIn(machine, user, homeOf(machine, user), actionId, entered),
  /** Uses a button in the modal on top, or a menu or field that tells the app at once. */
  pressInModal: (user: string, actionId: string, entered: Entered = null): Promise<Used> =>
    pressIn(machine, user, viewWith(machine, user, actionId, entered), actionId, entered),
  /** Uses a message shortcut. */
  shortcut: async (user: string, callbackId: string, channel: string, ts: string): Promise<Used> => {
    const { world, platform } = machine;
    requireShortcut(world, "message", callbackId);
    if (!channelOf(world, channel).members.has(user)) throw new Error(`${user} is not in ${channel}.`);
    return used(
      await interact(machine, messageShortcutPayload(platform, user, callbackId, channel, ts)),
      complaint,
    );
  },
  /** Uses a global shortcut. */
  globalShortcut: async (user: string, callbackId: string): Promise<Used> => {
    requireShortcut(machine.world, "global", callbackId);
    return used(
      await interact(machine, globalShortcutPayload(machine.platform, user, callbackId)),
      complaint,
    );
  },
  /** Opens the app's page: `app_home_opened`. */
  openHome: (user: string, tab: "home" | "messages" = "home"): void => openHome(machine, user, tab),
});

/** How people use buttons, menus and shortcuts. */
export type Clicking = ReturnType<typeof createClicking>;
