import { roles } from "../../../src/core/person.ts";
import type { WorkspacePerson } from "../workspace-store.ts";
import { useTexts } from "./language.tsx";

/** Everybody, by role, for a select. */
export const PersonOptions = ({ people }: { people: readonly WorkspacePerson[] }) => {
  const { texts } = useTexts();
  return (
    <>
      {roles.map((role) => (
        <optgroup key={role} label={texts.roleGroups[role]}>
          {people
            .filter((person) => person.role === role)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </optgroup>
      ))}
    </>
  );
};
