import { excerpt } from "./excerpt.ts";
import { fold } from "./fold.ts";
import { isCommonWord } from "./language.ts";
import { topicsIn } from "./topics.ts";

const title = "(?:herrn?|frau|hr\\.|fr\\.|mr\\.?|mrs\\.?|ms\\.?|miss)";
const name = "(?<name>\\p{L}[\\p{L}'-]{1,30})";
const titled = `(?<title>${title}) ${name}`;
const either = `(?:(?<title>${title}) )?${name}`;

/** Ways of asking for somebody; the first that fits counts. Texts as written, in any case. */
const patterns = [
  `(?:sprechen|reden|telefonieren|chatten) (?:sie )?(?:bitte )?(?:mal )?mit (?:der |dem )?${either}`,
  `hätten? (?:\\p{L}+ ){0,2}gerne? (?:mal )?${titled} (?:gesprochen|am telefon)`,
  `verbind(?:e|en|et) (?:sie )?(?:mich|uns) (?:bitte )?mit (?:der |dem )?${either}`,
  `mit (?:der |dem )?${either}(?: \\p{L}+){0,3} (?:sprechen|reden|telefonieren|verbinden|verbunden)`,
  `(?:nur|ausschließlich|ausschliesslich|wieder) (?:mit|von|an|zu) (?:der |dem |den )?${titled}`,
  `(?:zu|an) (?:der |dem |den )?${either} (?:durchstellen|weiterleiten|weitergeben|verbinden)`,
  `(?:frage|nachricht|bitte|gruß|info) (?:an|für|fuer) (?:den |die )?${titled}`,
  `ist (?:der |die |denn |eigentlich ){0,3}${either} (?:\\p{L}+ ){0,3}(?:da|zu sprechen|im haus|` +
    `im büro|im buero|erreichbar|krank|im urlaub|am platz)(?!\\p{L})`,
  `(?:hat|arbeitet) (?:der |die |denn )?${either} (?:\\p{L}+ ){0,4}(?:urlaub|frei|ferien|` +
    `feierabend|bei euch|bei ihnen)`,
  `(?:kann|könnte|koennte|soll|möge|würde|wuerde) (?:der |die |bitte ){0,2}${either} (?:mich|mir|` +
    `uns|bitte|das|sich)(?!\\p{L})`,
  `${titled} (?:kennt|soll|weiß|weiss|kümmert|kuemmert|bitte|möge)`,
  `(?:privat)?(?:nummer|handynummer|durchwahl|adresse) von (?:der |dem )?${titled}`,
  `${name}'s (?:private|personal|home|mobile|cell|direct) `,
  `(?:speak|talk|chat) (?:to|with) ${either}`,
  `(?:put|get|connect) me (?:through )?(?:to|with) ${either}`,
  `is ${either} (?:still )?(?:available(?! (?:on|in|for|with|at|from))|around|there|off sick|` +
    `on (?:holiday|leave)|back|in today|at (?:his|her) desk)(?!\\p{L})`,
  `(?:to|only) (?:deal|work) with ${either}`,
  `(?:can|could|would|will) ${either} (?:please|call|ring|phone|handle|get back)(?!\\p{L})`,
  `(?:ask|tell) ${either} to(?!\\p{L})`,
  `(?:question|message|attention|note) (?:for|of|to) ${titled}`,
  `${name}, (?:are you|you) there`,
].map((source) => new RegExp(`(?<!\\p{L})${source}`, "giu"));

const nobody = new Set(
  `someone somebody anyone anybody one person human people you your the a an this that it he she they me him her them us i
  we my our support team service staff agent colleague manager boss somebody's everyone everybody technician engineer
  jemand jemanden jemandem wer man einer eine einem einen mensch menschen mitarbeiter kollege kollegen kollegin techniker
  ich du er sie es wir ihr euch ihnen mir uns mich sich der die das dem den dies diese dieser mal bitte etwas was jmd chef
  leute irgendwer irgendjemand support team es's jetzt nur noch auch there here who what which how not so all
  any some each either once again still really user users customer customers client clients kunde kunden wife husband`.split(
    /\s+/,
  ),
);

const spelled = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const titles: Readonly<Record<string, string>> = { herrn: "Herr", "hr.": "Herr", "fr.": "Frau" };

const written = (found: string | undefined): string =>
  found === undefined ? "" : `${titles[found.toLowerCase()] ?? spelled(found.toLowerCase())} `;

/** The employee a customer asks for by name (R4), with their title, in the nominative: "Herr Wenzel". */
export const personIn = (text: string): string | null => {
  const line = excerpt(text).replace(/[^\S\n]+/g, " ");
  for (const pattern of patterns)
    for (const { groups } of line.matchAll(pattern)) {
      const found = groups?.["name"] ?? "";
      const folded = fold(found);
      if (!nobody.has(folded) && !isCommonWord(folded) && topicsIn(folded).size === 0)
        return written(groups?.["title"]) + spelled(found);
    }
  return null;
};
