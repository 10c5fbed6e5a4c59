import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Change } from "./changes.ts";
import { personOf, sees, type Workspace } from "./workspace.ts";

const concerns = async ({ store }: Workspace, ids: readonly string[], { channel, visibleTo }: Change) => {
  if (channel === null) return true;
  const people = (await store.people()).filter(({ id }) => ids.includes(id));
  return people.some((person) => sees(person, { channel, visibleTo }));
};

/**
 * Server-sent events: `changed` whenever something changed that one of these people sees. What changed is not said.
 *
 * @throws {HTTPException} 404 for an unknown person.
 */
export const streamFor = async (
  context: Context,
  workspace: Workspace,
  ids: readonly string[],
): Promise<Response> => {
  await Promise.all(ids.map((id) => personOf(workspace, id)));
  return streamSSE(context, async (stream) => {
    const ended = new Promise<void>((resolve) => stream.onAbort(resolve));
    const tell = async (change: Change): Promise<void> => {
      if (await concerns(workspace, ids, change)) await stream.writeSSE({ event: "changed", data: "{}" });
    };
    const unsubscribe = workspace.changes.subscribe((change) => {
      tell(change).catch(workspace.report);
    });
    // A comment, so that the headers go out and the other side knows that it is connected.
    await stream.write(": connected\n\n");
    await ended;
    unsubscribe();
  });
};
