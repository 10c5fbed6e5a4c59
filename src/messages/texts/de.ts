import { agent } from "./de/agent.ts";
import { customer } from "./de/customer.ts";
import { labels } from "./de/labels.ts";
import { missingPieces, questions } from "./de/questions.ts";
import { vocabulary } from "./de/vocabulary.ts";

/** Everything that customers read, in German. */
export const customerTexts = { sentences: customer, questions, missingPieces, labels };
/** Everything that the desk's own people read, in German. */
export const agentTexts = { sentences: agent, vocabulary };

/** What a catalogue for customers must have; one that lacks a sentence does not compile. */
export type CustomerTexts = typeof customerTexts;
/** What a catalogue for the desk must have; one that lacks a sentence does not compile. */
export type AgentTexts = typeof agentTexts;
