import { ApplicationFlags, Routes } from "discord.js";
import type { Rest } from "../rest/rest.ts";
import type { Ask } from "./patience.ts";
import { type Application, applicationSchema, userSchema } from "./payload.ts";
import { type Problem, portal } from "./problem.ts";

/** Whose token it is. */
export type Identity = {
  readonly application: Application;
  readonly botUserId: string;
  /** Name of the bot. */
  readonly bot: string;
};

/** Asks Discord who the bot is. Throws what the SDK throws when Discord does not accept the token. */
export const identify = async (rest: Rest, ask: Ask): Promise<Identity> => {
  const user = await ask("log in", async () => userSchema.parse(await rest.get(Routes.user())));
  const application = await ask("read how the app is set up", async () =>
    applicationSchema.parse(await rest.get(Routes.currentApplication())),
  );
  return { application, botUserId: user.id, bot: user.username };
};

/** Discord has one flag for apps on few servers, and one for those that it has reviewed. */
const mayReadContent = ApplicationFlags.GatewayMessageContent | ApplicationFlags.GatewayMessageContentLimited;

/** What is set up in a way in which the desk hears nothing. */
export const applicationProblems = ({
  id,
  flags,
  interactions_endpoint_url: endpoint,
}: Application): readonly Problem[] => {
  const problems: Problem[] = [];
  if ((flags & mayReadContent) === 0)
    problems.push({
      wrong: "The bot may not read what people write: its Message Content Intent is off.",
      remedy: `Switch on Message Content Intent at ${portal(id, "bot")} and save.`,
    });
  if (endpoint)
    problems.push({
      wrong:
        "The app has an Interactions Endpoint URL: buttons, forms and commands go there and not to the desk.",
      remedy: `Empty Interactions Endpoint URL at ${portal(id, "information")} and save.`,
    });
  return problems;
};
