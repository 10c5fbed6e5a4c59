import type { AgentTexts, CustomerTexts } from "./de.ts";
import { agent } from "./en/agent.ts";
import { customer } from "./en/customer.ts";
import { labels } from "./en/labels.ts";
import { missingPieces, questions } from "./en/questions.ts";
import { vocabulary } from "./en/vocabulary.ts";

/** Everything that customers read, in English. */
export const customerTexts: CustomerTexts = { sentences: customer, questions, missingPieces, labels };
/** Everything that the desk's own people read, in English. */
export const agentTexts: AgentTexts = { sentences: agent, vocabulary };
