import type { Content } from "../core/order.ts";
import type { Message } from "../messages/message.ts";
import { renderAgent } from "../messages/render-agent.ts";
import { renderCustomer } from "../messages/render-customer.ts";

/** A sentence in words, for whom it is meant. */
export const rendered = (content: Content, caseId: string): Message =>
  content.audience === "customer"
    ? renderCustomer(content.say, { language: content.language, caseId })
    : renderAgent(content.say, { language: content.language });
