import type { MessageView } from "../format.ts";
import { ChevronIcon, PinIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";
import { Parts } from "./parts.tsx";

const titleOf = ({ parts }: MessageView): string =>
  parts.flatMap((part) => (part.part === "title" ? [part.text] : []))[0] ?? "";

/** What stands at the head of the channel; unfolded as long as nobody has written there. */
export const Pinned = ({ message, isOpen }: { message: MessageView; isOpen: boolean }) => {
  const { texts } = useTexts();
  return (
    <details class="pinned" open={isOpen}>
      <summary>
        <PinIcon />
        <span class="pinned-title">
          <span class="hidden">{texts.pinned}: </span>
          {titleOf(message)}
        </span>
        <ChevronIcon />
      </summary>
      <div class="pinned-body plain">
        <Parts parts={message.parts} />
      </div>
    </details>
  );
};
