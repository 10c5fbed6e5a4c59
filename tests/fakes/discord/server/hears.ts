import type { Hears } from "../payloads/message.ts";
import { intents } from "../world/intents.ts";
import type { World } from "../world/world.ts";

/** Whether answers of the API tell the app what people write: the intent of the app counts, not that of a session. */
export const hearsAsApp = (world: World): Hears => ({
  content: (world.privileged & intents.messageContent) !== 0,
});
