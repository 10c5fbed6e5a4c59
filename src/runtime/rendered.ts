import type { Content } from "../core/order.ts";
import type { Message } from "../messages/message.ts";
import { renderAgent } from "../messages/render-agent.ts";
import { renderCustomer } from "../messages/render-customer.ts";

/** A sentence in words, for whom it is meant. */
export const rendered = (content: Content, caseId: string): Message => {
  switch (content.audience) {
    case "customer":
      return renderCustomer(content.say, { language: content.language, caseId });
    case "desk":
      return renderAgent(content.say, { language: content.language });
    case "channel": {
      const { say, languages } = content;
      const inEach = languages.map((language) => renderCustomer(say, { language, caseId }));
      return { parts: inEach.flatMap(({ parts }) => parts), actions: [], form: null };
    }
  }
};
