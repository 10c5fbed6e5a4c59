import { useRef } from "preact/hooks";
import { maxFileBytes } from "./api.ts";
import { ClipIcon, CloseIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";

/** As many as a message may have. */
const mostFiles = 5;

type AttachingProps = {
  readonly files: readonly File[];
  readonly setFiles: (files: readonly File[]) => void;
};

/** Chooses files to be sent along; nothing where none can be attached. */
export const AttachButton = ({ files, setFiles }: AttachingProps) => {
  const { texts } = useTexts();
  const chooser = useRef<HTMLInputElement>(null);
  if (maxFileBytes() === 0) return null;
  const take = (input: HTMLInputElement): void => {
    setFiles([...files, ...(input.files ?? [])].slice(0, mostFiles));
    // The same file can be chosen again after it was left out.
    input.value = "";
  };
  return (
    <>
      <input
        ref={chooser}
        type="file"
        class="hidden"
        multiple
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => take(event.currentTarget)}
      />
      <button
        type="button"
        class="attach"
        title={texts.attach}
        disabled={files.length >= mostFiles}
        onClick={() => chooser.current?.click()}
      >
        <ClipIcon />
        <span class="hidden">{texts.attach}</span>
      </button>
    </>
  );
};

/** The files that will be sent along, each of which can be left out. */
export const AttachedFiles = ({ files, setFiles }: AttachingProps) => {
  const { texts } = useTexts();
  if (files.length === 0) return null;
  return (
    <ul class="attached">
      {files.map((file) => (
        <li key={`${file.name} ${file.size} ${file.lastModified}`}>
          <span class="attached-name">{file.name}</span>
          <button
            type="button"
            class="detach"
            title={texts.detach(file.name)}
            onClick={() => setFiles(files.filter((one) => one !== file))}
          >
            <CloseIcon />
            <span class="hidden">{texts.detach(file.name)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
};
