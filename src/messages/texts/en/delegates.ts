import type { delegates as german } from "../de/delegates.ts";

/** What customers are told about others who speak for them, in English (C8). */
export const delegates: typeof german = {
  mayNowSpeak: {
    allowed: (person, until) => `Our team has noted that ${person} may speak with us for you until ${until}.`,
    otherwise: (person) => `To end that, just write: “${person} may not speak for me any more.”`,
  },
  askAuthorise: {
    ask: (person, until) =>
      `You would like ${person} to speak with us for you until ${until}: to tell, confirm and ask. Is that right?`,
    otherwise: "Then choose the button, or write the same sentence once more.",
  },
  authorised: (person, until) =>
    `Thank you. ${person} may write for you in your conversations until ${until}. You can end that at any time: “${person} may not speak for me any more.”`,
  authorisationEnded: (person) => `Noted: from now on ${person} does not speak for you any more.`,
  authoriseWhom: {
    unknown: (name) =>
      `Gladly. So that we recognise ${name}, please write the name as it stands here in the chat; and ${name} writes to us here once. Then the same sentence is enough.`,
    several: (name) =>
      `Several people here are called ${name}. Please ask our team, who will enter the right person.`,
  },
  authoriseNobody:
    "Here everybody speaks for themselves: whoever has something to add is welcome to write to us in a message of their own. Your request goes on with you.",
  authoriseUnknown: (company) =>
    `Gladly. For that we first recognise you as a customer of ${company}: write to us with your request and your customer number. Once it is taken down, the same sentence is enough.`,
};
