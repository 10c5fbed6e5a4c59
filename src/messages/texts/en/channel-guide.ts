import type { channelGuide as german } from "../de/channel-guide.ts";

/** What stands at the head of a support channel (D1), in English. */
export const channelGuide: typeof german = {
  title: (company) => `Welcome to ${company}`,
  threads: {
    below:
      "Write your request right here in the channel, one message for each, please. We answer in the thread below it, and go on there.",
    private:
      "Write your request right here in the channel, one message for each, please. We answer in a thread of its own that only you and our team can see.",
  },
  haveReady: "It is quickest if you have this at hand:",
  number: {
    label: "Customer number",
    value: "We will ask you for it in private, as others read along here.",
  },
  address: { label: "Domain or address", value: "the one it is about" },
  errorText: { label: "Error message", value: "in its exact words, or as a screenshot" },
  help: "Many answers are here as well",
};
