import { presenceActionId } from "../../core/act-id.ts";
import type { Duty } from "../../core/duty.ts";
import { shortName } from "../excerpt.ts";
import type { Action, Part } from "../message.ts";
import { button, text } from "../parts.ts";
import type { AgentRendering } from "./renderer.ts";

/** People that a list names. */
const mostNamed = 12;

/** The button by which somebody says that they are there, or away. */
export const presenceButton = (verb: "here" | "away", { texts }: AgentRendering): Action =>
  button(presenceActionId(verb), texts.sentences.duty[verb]);

/** Who is there to be given tickets, and how many each of them has. */
export const dutyPart = (duty: Duty | undefined, { texts }: AgentRendering): Part | null => {
  if (duty === undefined) return null;
  const { duty: words } = texts.sentences;
  if (duty.people.length === 0) return text(words.nobody);
  const names = duty.people.slice(0, mostNamed).map(({ name, open }) => words.person(shortName(name), open));
  return text(words.people([...names, ...(duty.people.length > mostNamed ? ["…"] : [])].join(", ")));
};

/** The button for whoever reads it. */
export const dutyButtons = (duty: Duty | undefined, rendering: AgentRendering): readonly Action[] =>
  duty === undefined ? [] : [presenceButton(duty.self ? "away" : "here", rendering)];
