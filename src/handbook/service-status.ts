import { inDialogue } from "../core/case.ts";
import { goOn, type Rule } from "../core/rule.ts";
import { noticeOf, statusUrlOf } from "./impairment.ts";
import { told, wasTold } from "./speak.ts";

/**
 * R11: an impaired service is ours, and the customer is told before anything is asked; the request is not held up
 * by questions about details.
 */
export const serviceStatus: Rule = {
  id: "R11",
  name: "Is a service impaired, and is it ours?",
  decide: (subject, _event, facts) => {
    if (!inDialogue(subject)) return undefined;
    const isFault = facts.understanding.problems.some(({ reading }) => reading.kind === "fault");
    const news = facts.impaired.filter(({ id }) => !wasTold(subject, noticeOf(id, facts)));
    if (!isFault || news.length === 0) return undefined;
    const services = news.map((service) => ({
      name: service.name[subject.language],
      notice: service.notice?.[subject.language] ?? null,
    }));
    return goOn(
      { ...news.reduce((current, { id }) => told(current, noticeOf(id, facts)), subject), hurry: true },
      [
        {
          kind: "reply",
          key: `impaired-${subject.turn}`,
          say: { say: "serviceImpaired", services, statusUrl: statusUrlOf(news, facts) },
          private: false,
        },
      ],
      { impaired: news.map(({ id, light }) => ({ id, light })) },
    );
  },
};
