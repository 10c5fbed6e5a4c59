import type { Json } from "../../json.ts";
import { wireUser } from "../../payloads/user.ts";
import { SlackError } from "../../slack-error.ts";
import type { Arguments } from "../arguments.ts";
import { pageOf } from "../paging.ts";
import { botMethod, type Methods, type Platform } from "./method.ts";

const info = ({ world }: Platform, args: Arguments): Json => {
  const user = world.users.get(args.needed("user"));
  if (user === undefined) throw new SlackError("user_not_found");
  return { user: wireUser(world, user, args.flag("include_locale")) };
};

const list = ({ world }: Platform, args: Arguments): Json => {
  const page = pageOf([...world.users.values()], args, { usual: 1000, most: 1000 });
  return {
    members: page.items.map((user) => wireUser(world, user, args.flag("include_locale"))),
    cache_ts: Math.floor(world.clock.now() / 1000),
    response_metadata: { next_cursor: page.nextCursor },
  };
};

/** Who people are. */
export const users: Methods = {
  "users.info": botMethod("users:read", info),
  "users.list": botMethod("users:read", list),
};
