import type { WorkspacePerson } from "../workspace-store.ts";
import { Avatar } from "./avatar.tsx";
import { useTexts } from "./language.tsx";
import { firstNameOf } from "./viewer.tsx";

type SwitcherProps = {
  readonly people: readonly WorkspacePerson[];
  readonly current: string | undefined;
  readonly unseenBy: (person: string) => number;
  readonly onPerson: (person: WorkspacePerson) => void;
};

/** On a phone: whose eyes to look through. */
export const Switcher = ({ people, current, unseenBy, onPerson }: SwitcherProps) => {
  const { texts } = useTexts();
  return (
    <nav class="switcher" aria-label={texts.people}>
      {people.map((person) => (
        <button
          key={person.id}
          type="button"
          class="switch"
          aria-pressed={person.id === current}
          onClick={() => onPerson(person)}
        >
          <Avatar author={person} />
          <span class="switch-name">{firstNameOf(person)}</span>
          <span class="switch-role">{texts.roles[person.role]}</span>
          {unseenBy(person.id) > 0 && (
            <span class="badge">
              {unseenBy(person.id)}
              <span class="hidden">{texts.jump(unseenBy(person.id))}</span>
            </span>
          )}
        </button>
      ))}
    </nav>
  );
};
