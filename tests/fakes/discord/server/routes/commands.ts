import { refusal } from "../../discord-error.ts";
import { isJson, type Json, listOf, objectOf, objectsOf, wordOf } from "../../json.ts";
import { checkCommand, checkCommands } from "../../rules/commands.ts";
import { problem, refuseProblems } from "../../rules/problems.ts";
import type { Command, World } from "../../world/world.ts";
import { type Answer, type Asked, type Route, route, silentRoute } from "../route.ts";

const scopeOf = ({ world, params, platform }: Asked): string => {
  if (params["application"] !== world.bot.applicationId) throw refusal("notThisApplication");
  const { guild } = params;
  if (guild === undefined) return "global";
  if (guild !== world.guild.id || !platform.settings.mayRegisterCommands) throw refusal("missingAccess");
  return guild;
};

const known = (world: World, scope: string): readonly Command[] => world.commands.get(scope) ?? [];

const isSame = (one: Json, other: Json): boolean =>
  one["name"] === other["name"] && (one["type"] ?? 1) === (other["type"] ?? 1);

const optionOf = (option: Json): Json => ({
  ...option,
  ...(option["options"] === undefined ? {} : { options: objectsOf(option["options"]).map(optionOf) }),
});

const registered = (world: World, scope: string, body: Json): Command => {
  const before = known(world, scope).find((one) => isSame(one, body));
  return {
    application_id: world.bot.applicationId,
    default_member_permissions: null,
    dm_permission: true,
    nsfw: false,
    integration_types: [0],
    contexts: null,
    name_localizations: null,
    description_localizations: null,
    ...body,
    ...(body["options"] === undefined ? {} : { options: objectsOf(body["options"]).map(optionOf) }),
    ...(scope === "global" ? {} : { guild_id: scope }),
    type: body["type"] ?? 1,
    description: wordOf(body["description"]),
    id: before?.id ?? world.snowflake(),
    name: String(body["name"]),
    version: world.snowflake(),
  };
};

const putAll = (asked: Asked): readonly Json[] => {
  const scope = scopeOf(asked);
  if (!Array.isArray(asked.body))
    refuseProblems(problem([], "LIST_TYPE_CONVERT", "Only iterables may be used in a ListType"));
  const bodies = listOf(asked.body).map(objectOf);
  refuseProblems(checkCommands(bodies));
  const all = bodies.map((body) => registered(asked.world, scope, body));
  asked.world.commands.set(scope, all);
  return all;
};

const post = (asked: Asked): Answer => {
  const scope = scopeOf(asked);
  const body = isJson(asked.body) ? asked.body : {};
  refuseProblems(checkCommand(body, []));
  const others = known(asked.world, scope).filter((one) => !isSame(one, body));
  const command = registered(asked.world, scope, body);
  const isNew = others.length === known(asked.world, scope).length;
  asked.world.commands.set(scope, [...others, command]);
  return { status: isNew ? 201 : 200, body: command };
};

const single = (asked: Asked): Command => {
  const found = known(asked.world, scopeOf(asked)).find((one) => one.id === asked.params["command"]);
  if (found === undefined) throw refusal("unknownCommand");
  return found;
};

const remove = (asked: Asked): void => {
  const { id } = single(asked);
  const scope = scopeOf(asked);
  asked.world.commands.set(
    scope,
    known(asked.world, scope).filter((one) => one.id !== id),
  );
};

const under = (base: string): readonly Route[] => [
  route(`GET ${base}`, (asked) => known(asked.world, scopeOf(asked))),
  route(`PUT ${base}`, putAll),
  { ...route(`POST ${base}`, () => null), run: post },
  route(`GET ${base}/:command`, single),
  silentRoute(`DELETE ${base}/:command`, remove),
];

/** The commands of the app, global ones and those of the guild. */
export const commands = [
  ...under("/applications/:application/commands"),
  ...under("/applications/:application/guilds/:guild/commands"),
];
