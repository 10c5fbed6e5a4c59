import type { webApi } from "@slack/bolt";
import type { ModalView } from "@slack/types";
import type { Person } from "../../../src/core/person.ts";
import { surfaces } from "../../../src/messages/surface.ts";
import type { DeskSide } from "../../../src/runtime/port.ts";
import { inTime } from "../../shared/in-time.ts";
import type { SlackOptions } from "../options.ts";
import type { People } from "../people/people.ts";
import { foreignTeam } from "../surroundings.ts";
import { failureOf } from "../web-api/failure.ts";
import type { Workspace } from "../workspace.ts";
import { answerAt } from "./response-url.ts";

/** What the windows of Slack are worked with. */
export type Interactive = {
  /** The client of its own for calls that somebody waits for. */
  readonly client: webApi.WebClient;
  readonly people: People;
  readonly options: Pick<SlackOptions, "company" | "language" | "numberless" | "tone" | "log">;
  readonly workspace: Workspace;
  /** `null` before the desk has started. */
  readonly desk: () => DeskSide | null;
};

/** Somebody as a payload names them. */
export type SlackUser = { readonly id: string; readonly team_id?: string | undefined };

/** Milliseconds to find out who somebody is, while Slack waits three seconds. */
const patience = 1_500;

/** Who acts, with the rights they have now; `null`: it could not be found out in time. */
export const actorOf = ({ people, workspace }: Interactive, user: SlackUser): Promise<Person | null> =>
  inTime(patience, people.describe(user.id, foreignTeam(workspace, user.team_id), "act"));

/** What allows a window to be opened, and where it is told that it was not. */
export type Opening = {
  readonly user: SlackUser;
  /** Lives three seconds and counts once. */
  readonly trigger_id: string;
  readonly response_url?: string;
};

/** Tells somebody, and nobody else, that a window could not be opened. */
export const tellNotOpened = async (
  parts: Interactive,
  { user, response_url: url }: Opening,
): Promise<void> => {
  if (url === undefined || url === "") return;
  const { language, log } = parts.options;
  const text = surfaces[(await actorOf(parts, user))?.locale ?? language].notOpened;
  await answerAt(url, { response_type: "ephemeral", replace_original: false, text }, log);
};

/** Opens a window, once: a trigger does not count twice. Who does not get to see it is told. Never fails. */
export const openModal = async (parts: Interactive, opening: Opening, view: ModalView): Promise<void> => {
  try {
    await parts.client.views.open({ trigger_id: opening.trigger_id, view });
  } catch (error) {
    const reason = failureOf("open a window", error).message;
    parts.options.log.warn({ reason }, "A window was not opened; whoever wanted it is asked to press again");
    await tellNotOpened(parts, opening);
  }
};
