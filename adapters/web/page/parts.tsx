import type { Attachment } from "../../../src/core/attachment.ts";
import type { Part } from "../../../src/messages/message.ts";
import { ClipIcon, OutsideIcon } from "./icons.tsx";
import { useTexts } from "./language.tsx";
import { useViewer } from "./viewer.tsx";

const address = /(https?:\/\/[^\s<>"']*[^\s<>"'.,;:!?)\]])/;

const webAddress = (url: string): URL | null => {
  const parsed = URL.canParse(url) ? new URL(url) : null;
  return parsed !== null && /^https?:$/.test(parsed.protocol) ? parsed : null;
};

const Outside = ({ url, children }: { url: string; children: string }) => (
  <a href={url} target="_blank" rel="noopener noreferrer">
    {children}
  </a>
);

/** Text as it was written; nothing in it is markup, only addresses can be followed. */
const Written = ({ text }: { text: string }) => (
  <>
    {text
      .split(address)
      .map((piece, index) =>
        index % 2 === 1 && webAddress(piece) !== null ? <Outside url={piece}>{piece}</Outside> : piece,
      )}
  </>
);

const Source = ({ url, label }: { url: string; label: string }) => {
  const { texts } = useTexts();
  const parsed = webAddress(url);
  if (parsed === null) return <p class="text">{`${label}: ${url}`}</p>;
  return (
    <a class="source" href={url} target="_blank" rel="noopener noreferrer">
      <span class="source-label">{label}</span>
      <span class="source-host">
        {parsed.host}
        <OutsideIcon />
        <span class="hidden">({texts.opensNewTab})</span>
      </span>
    </a>
  );
};

/** Files of the playground are shown to those who see their message; those of other platforms are opened there. */
const FileLink = ({ url, label }: { url: string | null; label: string }) => {
  const { person } = useViewer();
  if (url === null) return <p class="text">{label}</p>;
  const address = url.startsWith("/") ? `${url}?${new URLSearchParams({ as: person.id })}` : url;
  return (
    <a class="file" href={address} target="_blank" rel="noopener noreferrer">
      <ClipIcon />
      {label}
    </a>
  );
};

const Fields = ({ fields }: Omit<Extract<Part, { part: "fields" }>, "part">) => (
  <dl class="fields">
    {fields.map(({ label, value }) => (
      <div key={label} class={value.length > 40 ? "field-pair is-wide" : "field-pair"}>
        <dt>{label}</dt>
        <dd>{value}</dd>
      </div>
    ))}
  </dl>
);

const PartView = ({ part }: { part: Part }) => {
  switch (part.part) {
    case "text":
      return (
        <p class="text">
          <Written text={part.text} />
        </p>
      );
    case "title":
      return <h3 class="title">{part.text}</h3>;
    case "quote":
      return (
        <blockquote class="quote">
          <Written text={part.text} />
        </blockquote>
      );
    case "fields":
      return <Fields fields={part.fields} />;
    case "conversation":
      return null;
    case "file":
      return <FileLink url={part.url} label={part.label} />;
    case "link":
      return <Source url={part.url} label={part.label} />;
  }
};

/** What somebody attached. */
export const Files = ({ files }: { files: readonly Attachment[] }) => (
  <>
    {files.map(({ id, name, url }) => (
      <FileLink key={id} url={url} label={name} />
    ))}
  </>
);

/** The pieces of a message, in order. */
export const Parts = ({ parts }: { parts: readonly Part[] }) => (
  <>
    {parts.map((part, index) => (
      <PartView key={index} part={part} />
    ))}
  </>
);
