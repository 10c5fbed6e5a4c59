import type { WorkspacePerson } from "../workspace-store.ts";
import { write } from "./api.ts";
import { FailureText, useAttempt } from "./attempt.tsx";
import { examples } from "./dictionary.ts";
import { BellIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";
import { firstNameOf, useViewer } from "./viewer.tsx";

type Example = { readonly by: WorkspacePerson; readonly text: string };

const examplesFor = (viewer: WorkspacePerson, people: readonly WorkspacePerson[]): readonly Example[] => {
  if (viewer.role === "customer") return examples[viewer.locale].map((text) => ({ by: viewer, text }));
  return people
    .filter(({ role }) => role === "customer")
    .slice(0, 3)
    .flatMap((by) => examples[by.locale].slice(0, 1).map((text) => ({ by, text })));
};

const ExampleButtons = ({ list, named }: { list: readonly Example[]; named: boolean }) => {
  const { texts } = useTexts();
  const { busy, failure, run } = useAttempt();
  return (
    <>
      {list.map(({ by, text }) => (
        <button
          key={`${by.id} ${text}`}
          type="button"
          class="example"
          disabled={busy}
          onClick={() => void run(() => write({ as: by.id, channel: "support", thread: null }, text))}
        >
          {named ? texts.writeAs(firstNameOf(by), text) : text}
        </button>
      ))}
      <FailureText failure={failure} />
    </>
  );
};

/** A channel in which nothing stands yet, and what to do about it. */
export const EmptyChannel = ({ people }: { people: readonly WorkspacePerson[] }) => {
  const { texts } = useTexts();
  const { person, channel } = useViewer();
  const isCustomer = person.role === "customer";
  const { title, text } = isCustomer ? texts.empty.customer(firstNameOf(person)) : texts.empty[channel];
  return (
    <div class="empty">
      <BellIcon />
      <h3>{title}</h3>
      <p>{text}</p>
      {channel === "support" && <ExampleButtons list={examplesFor(person, people)} named={!isCustomer} />}
    </div>
  );
};
