import { fingerprintOf } from "../../../../adapters/slack/surface/reply-preview.ts";
import type { Actor } from "./actor.ts";
import type { Scene } from "./scene.ts";

/** Where something seems to come from; the support channel, unless it says otherwise. */
export type Origin = {
  readonly channel?: string;
  readonly thread?: string;
  /** Another workspace than the one the person belongs to. */
  readonly team?: string;
};

type Body = Parameters<Scene["slack"]["deliverRaw"]>[0];

let forgeries = 0;
const unique = (): string => {
  forgeries += 1;
  return `forged.${forgeries}`;
};

/** A moment at which nothing was written. */
const emptyTs = ({ clock }: Scene): string => (clock.now() / 1000 + 0.0005).toFixed(6);

const deliver = async ({ slack, clock }: Scene, by: Actor, body: Body, team?: string) => {
  clock.advance(1);
  const user = { id: by.id, team_id: team ?? slack.team.id };
  return slack.deliverRaw(
    { user, trigger_id: unique(), api_app_id: slack.bot.appId, team: { id: slack.team.id }, ...body },
    { type: "interactive" },
  );
};

/** Somebody presses a button that they were never shown. The desk may not have dealt with it yet. */
export const pressForged = (
  scene: Scene,
  by: Actor,
  actionId: string,
  { channel = scene.support.open, thread, team }: Origin = {},
): Promise<unknown> => {
  const ts = emptyTs(scene);
  const message_ts = thread ?? ts;
  const container = { type: "message", message_ts, channel_id: channel, is_ephemeral: false };
  const where = thread === undefined ? {} : { thread_ts: thread };
  const actions = [{ type: "button", action_id: actionId, block_id: "forged", action_ts: ts }];
  const body = { type: "block_actions", channel: { id: channel }, container: { ...container, ...where } };
  return deliver(scene, by, { ...body, actions }, team);
};

/** Somebody presses a button that their home page does not have. */
export const pressForgedAtHome = (scene: Scene, by: Actor, actionId: string): Promise<unknown> => {
  const action_ts = emptyTs(scene);
  const actions = [{ type: "button", action_id: actionId, block_id: "forged", action_ts }];
  const view = { type: "home", id: unique() };
  return deliver(scene, by, { type: "block_actions", container: { type: "view" }, view, actions });
};

const sendForged = (
  scene: Scene,
  by: Actor,
  view: { readonly callback_id: string; readonly metadata: object; readonly values: Record<string, string> },
  { channel = scene.support.open, thread, team }: Origin,
): Promise<unknown> => {
  const { callback_id, metadata, values } = view;
  const inputs = Object.entries(values).map(([name, value]) => [name, { [name]: { type: "x", value } }]);
  const context = { channel, thread: thread ?? null, responseUrl: null };
  const previewed = { fingerprint: fingerprintOf(values["text"] ?? ""), hints: [] };
  const sent = {
    type: "modal",
    id: unique(),
    hash: unique(),
    callback_id,
    private_metadata: JSON.stringify({ context, previewed, ...metadata }),
    state: { values: Object.fromEntries(inputs) },
  };
  return deliver(scene, by, { type: "view_submission", view: sent, response_urls: [] }, team);
};

/** Somebody sends a form that they were never shown, as if its words had been previewed. */
export const submitForged = (
  scene: Scene,
  by: Actor,
  id: string,
  values: Record<string, string>,
  origin: Origin = {},
): Promise<unknown> => {
  const fields = Object.keys(values).map((name) => {
    return { name, label: name, type: "text", required: false, value: "" };
  });
  const form = { id, title: "x", open: "x", submit: "x", fields };
  return sendForged(scene, by, { callback_id: "form", metadata: { form }, values }, origin);
};

/** Somebody sends the window of the shortcut that they were never shown. */
export const shortcutForged = (
  scene: Scene,
  by: Actor,
  values: Record<string, string>,
  origin: Origin = {},
): Promise<unknown> => sendForged(scene, by, { callback_id: "work_on_ticket", metadata: {}, values }, origin);
