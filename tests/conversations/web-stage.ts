import type { SampleDesk } from "../support/sample-desk.ts";
import type { VirtualClock } from "../support/virtual-clock.ts";
import { fileContent, type SeenMessage, type Stage } from "./stage.ts";

type WebMessage = Omit<SeenMessage, "author" | "fromBot" | "form"> & {
  readonly author: { readonly name: string; readonly role: string };
  readonly form?: SeenMessage["form"];
};

const staff = ["Lena", "Tom", "Petra"];
const people = ["Anna", "Ben", ...staff];
const idOf = (who: string): string => who.toLowerCase();

const asSeen = ({ author, form, ...message }: WebMessage): SeenMessage => ({
  ...message,
  author: author.name.split(" ")[0] ?? author.name,
  fromBot: author.role === "bot",
  form: form ?? null,
});

/** The playground as a stage. `desk` is asked each time, because a test may have restarted it. */
export const createWebStage = (desk: () => SampleDesk, clock: VirtualClock): Stage => {
  const send = async (method: string, path: string, body: object): Promise<void> => {
    // No two things happen at the very same moment.
    clock.advance(1);
    const response = await desk().request(`/api/playground${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (response.status !== 202)
      throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  };

  const channelOf = async (as: string, channel: SeenMessage["channel"]): Promise<readonly SeenMessage[]> => {
    const response = await desk().request(`/api/playground/messages?as=${as}&channel=${channel}`);
    const messages = (await response.json()) as readonly WebMessage[];
    return messages.map(asSeen);
  };

  return {
    people,
    isStaff: (who) => staff.includes(who),
    post: (who, channel, thread, text, file) =>
      send("POST", "/messages", {
        as: idOf(who),
        channel,
        thread,
        text,
        ...(file !== undefined && {
          files: [{ name: file, content: Buffer.from(fileContent).toString("base64") }],
        }),
      }),
    command: (who, channel, thread, text) =>
      send("POST", "/commands", { as: idOf(who), channel, thread, text }),
    press: (who, message, action, fields) =>
      send("POST", "/actions", { as: idOf(who), message, action, ...(fields && { fields }) }),
    edit: (who, message, text) => send("PATCH", `/messages/${message}`, { as: idOf(who), text }),
    remove: (who, message) => send("DELETE", `/messages/${message}`, { as: idOf(who) }),
    seenBy: async (who) => [
      ...(await channelOf(idOf(who), "support")),
      ...(staff.includes(who) ? await channelOf(idOf(who), "internal") : []),
    ],
    letPass: async (ms) => {
      await desk().desk.settle();
      clock.advance(ms);
      await desk().desk.settle();
    },
  };
};
