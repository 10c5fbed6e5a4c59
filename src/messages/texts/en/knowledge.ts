import type { TextName } from "../../../core/editing.ts";
import type { knowledge as german } from "../de/knowledge.ts";
import { synonyms } from "./synonyms.ts";

const names: Readonly<Record<TextName, string>> = {
  title: "the title",
  gist: "the short answer",
  url: "the address of the page",
  path: "the click path",
  wording: "the wording",
};

/** What is said about the knowledge base and its drafts, in English. */
export const knowledge: typeof german = {
  knowledgeDraft: {
    isNew: (name) => `Saved as draft ${name}`,
    title: (name) => `Draft ${name}`,
    of: (title, id) => `Another wording of “${title}” (${id})`,
    wordings: "Customers ask:",
    fields: {
      title: "Title",
      gist: "Short answer",
      url: "Address",
      path: "Click path",
      limits: "Only for",
      language: "Language",
      origin: "From",
    },
    origin: (by, ticket) => (ticket === null ? by : `${by}, from ${ticket}`),
    languages: { de: "German", en: "English" },
    flaws: {
      missing: (what) => `Still needed: ${names[what]}.`,
      tooLong: (what, most) => `Too long: ${names[what]}. ${most} characters at most.`,
      noAddress: (url) => `“${url}” is not an address. One begins with https://.`,
      foreignHost: (host, hosts) =>
        `Answers may not link to ${host}. Permitted: ${hosts}. A lead can add more to knowledge.hosts.`,
      duplicate: (wording, entry) => `“${wording}” leads to the entry ${entry} already.`,
      noEntry: (entry) => `The entry ${entry} is gone.`,
    },
    complete: "Complete. Once a lead makes the draft official, it answers questions.",
    suggest: "Does the question belong to an entry that is there? Then it is enough as a wording of it:",
    suggestion: (title) => `For: ${title}`,
    approve: "Make official",
    discard: "Discard",
    form: {
      title: (name) => `Draft ${name}`,
      open: "Edit",
      submit: "Save",
      wordings: "Customers ask, once a line",
      titleField: "Title: the question in a few words",
      url: "Address; below it the click path with >",
      gist: "Short answer, one or two sentences",
      language: "Language: de or en",
    },
  },
  knowledgeDrafts: {
    heading: (count) => `Drafts: ${count}`,
    empty: "There are no drafts at the moment.",
    more: (count) => `and ${count} more`,
    unfinished: "Not complete yet.",
    of: (id) => `Wording of ${id}`,
    approve: (name) => `Make ${name} official`,
    discard: (name) => `Discard ${name}`,
    edit: (example) => `View and change: ${example}`,
  },
  knowledgeChanged: {
    add: (name) => `${name} is saved as a draft.`,
    variant: (name) => `${name} is saved as a draft.`,
    edit: (name) => `${name} is changed.`,
    approve: (name, title) => `${name} “${title}” is official now and shown to customers.`,
    discard: (name, title) => `${name} “${title}” is discarded. “/ticket kb undo” brings it back.`,
    retire: (name, title) =>
      `${name} “${title}” is not shown to customers any more. “/ticket kb undo” brings it back.`,
    merge: (name, title) => `${name} “${title}” is merged: its wordings lead to the other entry now.`,
    dismiss: (_, title) =>
      `The gap “${title}” is put aside and not shown any more. “/ticket kb undo” brings it back.`,
    undo: (name, title) => `The latest decision about ${name} “${title}” is taken back.`,
  },
  knowledgeImportUndone: {
    undone: (source, entries) =>
      `The import from “${source}” is taken back: ${entries === 1 ? "one entry" : `${entries} entries`}.`,
    left: (count) =>
      count === 1
        ? "One entry stays, because it was changed since."
        : `${count} entries stay, because they were changed since.`,
  },
  knowledgeRefused: {
    noSuchDraft: (name) => `There is no draft “${name}”. “/ticket kb drafts” shows them all.`,
    noSuchEntry: (name) => `There is no entry “${name}”. “/ticket kb search” finds entries.`,
    notYours: (name, by) => `${name} belongs to ${by}; ${by} and the leads can change it.`,
    fromFile: (name) => `“${name}” stands in a file of the desk and can only be changed there.`,
    itself: (name) => `${name} belongs to this entry already.`,
    known: (wording, entry) => `“${wording}” leads to the entry ${entry} already.`,
    noSuchGap: (name) => `There is no gap “${name}”, or it is closed by now. “/ticket kb gaps” shows all.`,
    nothingToUndo: "There is no decision that can be taken back.",
    changedSince: "Something was changed since the latest decision; it cannot be taken back any more.",
  },
  ...synonyms,
};
