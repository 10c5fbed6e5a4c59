import type { delegates as german } from "../de/delegates.ts";

/** What customers are told about others who speak for them, in English (C8). */
export const delegates: typeof german = {
  mayNowSpeak: {
    allowed: (person, until) => `Our team has noted that ${person} may speak with us for you until ${until}.`,
    otherwise: (person) => `To end that, just write: “${person} may not speak for me any more.”`,
  },
};
