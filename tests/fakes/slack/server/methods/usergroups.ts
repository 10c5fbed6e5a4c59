import type { Json } from "../../json.ts";
import { SlackError } from "../../slack-error.ts";
import type { Arguments } from "../arguments.ts";
import { botMethod, type Methods, type Platform } from "./method.ts";

const list = ({ world }: Platform, args: Arguments): Json => ({
  usergroups: [...world.groups.values()].map((group) => ({
    id: group.id,
    team_id: world.team.id,
    is_usergroup: true,
    is_subteam: true,
    name: group.handle,
    description: "",
    handle: group.handle,
    is_external: false,
    date_create: 1_700_000_000,
    date_update: 1_700_000_000,
    date_delete: 0,
    auto_type: null,
    auto_provision: false,
    created_by: "U00000001",
    updated_by: "U00000001",
    prefs: { channels: [], groups: [] },
    ...(args.flag("include_users") ? { users: group.users } : {}),
    ...(args.flag("include_count") || args.flag("include_users") ? { user_count: group.users.length } : {}),
  })),
});

const listUsers = ({ world }: Platform, args: Arguments): Json => {
  const group = world.groups.get(args.needed("usergroup"));
  if (group === undefined) throw new SlackError("no_such_subteam");
  return { users: group.users };
};

/** Groups of people. */
export const usergroups: Methods = {
  "usergroups.list": botMethod("usergroups:read", list),
  "usergroups.users.list": botMethod("usergroups:read", listUsers),
};
