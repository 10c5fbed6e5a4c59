import type { Facts } from "../core/facts.ts";
import type { Language } from "../core/person.ts";
import type { Settings } from "../core/settings.ts";
import { charges as german } from "./texts/de/charges.ts";
import { charges as english } from "./texts/en/charges.ts";

const catalogues = { de: german, en: english } as const;

const noticesIn = (language: Language, { charges }: Pick<Settings, "charges">) => {
  const { notice } = catalogues[language];
  const price = ({ [language]: note }: Settings["charges"][keyof Settings["charges"]]): string | null =>
    note ?? null;
  return {
    order: notice.order(price(charges.order)),
    repair: notice.repair(price(charges.repair)),
    consulting: notice.consulting(price(charges.consulting)),
  };
};

/** What customers read before anything is charged, with what the desk says it costs; it is recorded word for word. */
export const chargeNotices = (settings: Pick<Settings, "charges">): Facts["chargeNotices"] => ({
  de: noticesIn("de", settings),
  en: noticesIn("en", settings),
});
