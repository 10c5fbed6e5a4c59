import { checkHome, checkModal } from "../../block-rules/check.ts";
import type { Json } from "../../json.ts";
import { SlackError } from "../../slack-error.ts";
import { hasHome } from "../../world/installation.ts";
import {
  changedView,
  findModal,
  openModal,
  publishHome,
  pushModal,
  putView,
  wireView,
} from "../../world/views.ts";
import type { OpenView, World } from "../../world/world.ts";
import type { Arguments } from "../arguments.ts";
import { botMethod, type Methods, type Platform } from "./method.ts";

const viewIn = (args: Arguments): unknown => {
  args.needed("trigger_id");
  return args.structure("view", "invalid_arguments");
};

const open = ({ world, triggers }: Platform, args: Arguments): Json => {
  const view = checkModal(viewIn(args));
  const { user } = triggers.exchange(args.text("trigger_id"));
  return { view: wireView(world, openModal(world, user, view)) };
};

const push = ({ world, triggers }: Platform, args: Arguments): Json => {
  const view = checkModal(viewIn(args));
  const { user, fromModal } = triggers.exchange(args.text("trigger_id"));
  if (!fromModal) throw new SlackError("invalid_trigger_id");
  return { view: wireView(world, pushModal(world, user, view)) };
};

const meant = (world: World, args: Arguments): { readonly user: string; readonly view: OpenView } => {
  const id = args.text("view_id");
  const external = args.text("external_id");
  if (id === "" && external === "") throw new SlackError("invalid_arguments");
  return findModal(world, (one) => (id === "" ? one.view.external_id === external : one.id === id));
};

const refuseOld = (args: Arguments, known: OpenView | undefined): void => {
  if (args.has("hash") && args.text("hash") !== known?.hash) throw new SlackError("hash_conflict");
};

const update = ({ world }: Platform, args: Arguments): Json => {
  const view = checkModal(args.structure("view", "invalid_arguments"));
  const known = meant(world, args);
  refuseOld(args, known.view);
  const after = changedView(world, known.view, view);
  putView(world, known.user, after);
  return { view: wireView(world, after) };
};

const publish = ({ world }: Platform, args: Arguments): Json => {
  if (!hasHome(world)) throw new SlackError("not_enabled");
  const user = args.needed("user_id");
  const view = checkHome(args.structure("view", "invalid_arguments"));
  if (!world.users.has(user)) throw new SlackError("invalid_arguments");
  refuseOld(args, world.homes.get(user));
  return { view: wireView(world, publishHome(world, user, view)) };
};

/** Modals and home pages. */
export const views: Methods = {
  "views.open": botMethod(null, open),
  "views.push": botMethod(null, push),
  "views.update": botMethod(null, update),
  "views.publish": botMethod(null, publish),
};
