import { describe, expect, it } from "vitest";
import type { MessageView } from "../../../adapters/web/format.ts";
import { suggestedVerbs } from "../../../adapters/web/page/commands.ts";
import { dictionary } from "../../../adapters/web/page/dictionary.ts";
import { emptyFeed, nextFeed, unseenBy } from "../../../adapters/web/page/feed.ts";
import {
  firstPanes,
  nextPerson,
  readPanes,
  withChannel,
  withPane,
  withPerson,
} from "../../../adapters/web/page/panes.ts";
import { continues, threadsOf } from "../../../adapters/web/page/threads.ts";
import { dayName } from "../../../adapters/web/page/times.ts";
import type { WorkspacePerson } from "../../../adapters/web/workspace-store.ts";
import { verbs } from "../../core/verbs.ts";

const view = (id: string, given: Partial<MessageView> = {}): MessageView => ({
  id,
  channel: "support",
  thread: null,
  author: { id: "anna", name: "Anna Brandt", role: "customer" },
  text: id,
  links: [],
  actions: [],
  private: false,
  at: 0,
  parts: [],
  reactions: [],
  pings: [],
  ...given,
});

const anna: WorkspacePerson = { id: "anna", name: "Anna Brandt", role: "customer", locale: "de" };
const ben: WorkspacePerson = { id: "ben", name: "Ben Carter", role: "customer", locale: "en" };
const lena: WorkspacePerson = { id: "lena", name: "Lena Vogt", role: "agent", locale: "de" };
const petra: WorkspacePerson = { id: "petra", name: "Petra Sommer", role: "lead", locale: "de" };
const people = [anna, ben, lena, petra];

describe("threads", () => {
  it("gather replies below their first message, wherever they stand in the list", () => {
    const list = [view("a"), view("b"), view("a1", { thread: "a" }), view("b1", { thread: "b" })];
    const shape = threadsOf(list).map(({ root, replies }) => [root?.id, replies.map(({ id }) => id)]);
    expect(shape).toEqual([
      ["a", ["a1"]],
      ["b", ["b1"]],
    ]);
  });

  it("survive the deletion of their first message", () => {
    expect(threadsOf([view("a1", { thread: "a" })])).toMatchObject([{ id: "a", root: null }]);
  });

  it("name an author once for messages in quick succession", () => {
    const first = view("a", { at: 0 });
    expect(continues(view("b", { at: 60_000 }), first)).toBe(true);
    expect(continues(view("b", { at: 600_000 }), first)).toBe(false);
    expect(continues(view("b", { at: 1, private: true }), first)).toBe(false);
    expect(continues(view("b", { at: 1, pings: ["leads"] }), first)).toBe(false);
    expect(continues(view("a"), undefined)).toBe(false);
  });
});

describe("the feed", () => {
  const looking = { person: "lena", channel: "support" } as const;
  const load = (feed: typeof emptyFeed, messages: readonly MessageView[]) =>
    nextFeed(feed, { change: "messages", view: looking, messages });

  it("takes what was there at first as seen, and what comes later as unseen", () => {
    const later = load(load(emptyFeed, [view("a")]), [view("a"), view("b")]);
    expect(later.unseen).toEqual({ "support/lena": ["b"] });
    expect(unseenBy(later, "lena")).toBe(1);
    expect(unseenBy(later, "anna")).toBe(0);
  });

  it("does not count one's own messages, nor what was deleted unseen", () => {
    const own = view("b", { author: { id: "lena", name: "Lena Vogt", role: "agent" } });
    expect(unseenBy(load(load(emptyFeed, []), [own]), "lena")).toBe(0);
    expect(unseenBy(load(load(load(emptyFeed, []), [view("c")]), []), "lena")).toBe(0);
  });

  it("forgets what was seen", () => {
    const later = load(load(emptyFeed, []), [view("a"), view("b")]);
    const seen = nextFeed(later, { change: "seen", view: looking, ids: ["a"] });
    expect(seen.unseen).toEqual({ "support/lena": ["b"] });
  });

  it("stays the same object when nothing is new, so that nothing is drawn again", () => {
    const feed = load(nextFeed(emptyFeed, { change: "people", people }), [view("a")]);
    expect(load(feed, [view("a")])).toBe(feed);
    expect(nextFeed(feed, { change: "people", people: [...people] })).toBe(feed);
  });
});

describe("panes", () => {
  it("begin with a customer in support, an agent and the lead in the internal channel", () => {
    expect(firstPanes(people)).toEqual([
      { id: "1", person: "anna", channel: "support" },
      { id: "2", person: "lena", channel: "internal" },
      { id: "3", person: "petra", channel: "internal" },
    ]);
  });

  it("can be added, given to somebody else and turned to another channel", () => {
    const panes = withPane(firstPanes(people), ben);
    expect(panes.at(-1)).toEqual({ id: "4", person: "ben", channel: "support" });
    expect(withChannel(panes, "2", "support")[1]).toMatchObject({ channel: "support" });
    expect(withPerson(panes, "2", anna)[1]).toEqual({ id: "2", person: "anna", channel: "support" });
  });

  it("are added for whoever nobody looks at yet", () => {
    expect(nextPerson(firstPanes(people), people)).toBe(ben);
    expect(nextPerson(withPane(firstPanes(people), ben), people)).toBe(anna);
    expect(nextPerson([], [])).toBeUndefined();
  });

  it("are remembered", () => {
    const panes = withChannel(withPane(firstPanes(people), ben), "3", "support");
    expect(readPanes(JSON.stringify(panes), people)).toEqual(panes);
  });

  it("are remembered without who left, and without what they may not see any more", () => {
    const panes = [
      { id: "1", person: "gone", channel: "support" },
      { id: "2", person: "anna", channel: "internal" },
    ];
    expect(readPanes(JSON.stringify(panes), people)).toEqual([
      { id: "2", person: "anna", channel: "support" },
    ]);
  });

  it.each([null, "", "{", "7", '{"a":1}', '[{"id":1}]', "[]"])("begin anew from %j", (stored) => {
    expect(readPanes(stored, people)).toEqual(firstPanes(people));
  });
});

describe("suggested commands", () => {
  it("are all of them once a command begins", () => {
    for (const text of ["/", "/tic", "/ticket", "/ticket "])
      expect(suggestedVerbs(text)).toHaveLength(verbs.length);
  });

  it("narrow down to what could be meant", () => {
    expect(suggestedVerbs("/ticket cl")).toEqual(["claim", "close"]);
    expect(suggestedVerbs("/TICKET CLA")).toEqual(["claim"]);
    expect(suggestedVerbs("/ticket kb a")).toEqual(["kb add", "kb approve"]);
  });

  it("leave out what a desk without customer numbers has no use for", () => {
    expect(suggestedVerbs("/ticket customer ", true)).toEqual(["customer export", "customer forget"]);
    expect(suggestedVerbs("/ticket conf", true)).toEqual([]);
  });

  it("end when the command is clear, and never come for a message", () => {
    for (const text of [
      "",
      "ticket",
      "/ticket claim",
      "/ticket claim T-1",
      "/ticket xyz",
      "/other",
      "hello /t",
    ])
      expect(suggestedVerbs(text), text).toEqual([]);
  });
});

describe("texts", () => {
  it("count in both languages", () => {
    expect(dictionary.de.replies(1)).toBe("1 Antwort");
    expect(dictionary.en.jump(2)).toBe("2 new messages");
  });

  it("name a day by how far it is away", () => {
    const now = new Date(2027, 0, 15, 12).getTime();
    const hour = 60 * 60_000;
    expect(dayName(now - hour, "de", now)).toBe("Heute");
    expect(dayName(now - 24 * hour, "en", now)).toBe("Yesterday");
    expect(dayName(now - 72 * hour, "en", now)).toBe("Tuesday, January 12");
  });
});
