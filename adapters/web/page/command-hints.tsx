import type { Verb } from "../../../src/core/command.ts";
import { commandShapes } from "./commands.ts";
import { useTexts } from "./language.tsx";

type CommandHintsProps = { readonly verbs: readonly Verb[]; readonly onPick: (verb: Verb) => void };

/** What can be written after `/ticket`, above the text field. */
export const CommandHints = ({ verbs, onPick }: CommandHintsProps) => {
  const { texts } = useTexts();
  if (verbs.length === 0) return null;
  return (
    <section class="hints" aria-label={texts.commandHelp}>
      <h4>{texts.commandHelp}</h4>
      <ul>
        {verbs.map((verb) => (
          <li key={verb}>
            <button type="button" class="hint" onClick={() => onPick(verb)}>
              <code>{commandShapes[verb]}</code>
              <span>{texts.commands[verb]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
};
