import type { AgentSay } from "../core/say.ts";
import type { Database } from "../storage/database.ts";

/** What somebody of the desk is told who gave an order outside any case, and what is written with it. */
export type Managed = { readonly say: AgentSay; readonly also?: (db: Database) => Promise<void> };
