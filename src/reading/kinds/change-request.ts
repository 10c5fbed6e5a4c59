import { cue } from "../cue.ts";

const wishes = cue(
  "gefaellt (?:\\w+ ){0,8}nicht|gefallen (?:\\w+ ){0,8}nicht|nicht schoen|haesslich",
  "(?:wuerd|wuerde|wuerden) (?:\\w+ ){0,2}(?:mir|uns|mich|ich) (?:\\w+ )?(?:wuenschen|freuen)",
  "wuensch\\w*",
  "(?:faend|faende|faenden|waere) (?:\\w+ ){0,10}(?:angenehmer|besser|schoener|logischer|" +
    "praktischer|hilfreich|toll|schoen|nett|gut|super)",
  "(?:haett|haette|haetten) (?:\\w+ ){0,3}(?:gern|gerne|lieber)(?: \\w+){0,2},? (?:dass|das|was|" +
    "mehr|weniger|etwas)",
  "umstaendlich|unuebersichtlich|unpraktisch|nervig",
  "kaum zu (?:unterscheiden|lesen|erkennen|finden)|schwer zu (?:lesen|finden|erkennen)|winzig\\w*",
  "muss das sein",
  "(?:koennte|koenntet|koennten) (?:man|ihr|sie) (?:\\w+ ){0,8}(?:groesser|kleiner|schoener|" +
    "einfacher|anders|uebersichtlicher|besser|schneller|dunkler|heller|einbauen|anbieten)",
  "(?:koennt|koennen) (?:ihr|sie) (?:\\w+ ){1,6}nicht (?:etwas|ein bisschen|mal) (?:groesser|kleiner|schoener|einfacher|heller|dunkler)",
  "macht? (?:die|das|den|es)(?: \\w+){0,3} (?:einfacher|schoener|groesser|kleiner|besser|anders|" +
    "uebersichtlicher)",
  "nehmt (?:bitte )?(?:eine?n?|was) ande\\w*|bitte nehmt",
  "(?:wechselt|tauscht) (?:bitte )?(?:mal )?die|verbesserungsvorschlag|vorschlag|anregung",
  "(?:vermisse|vermissen)",
  "frueher (?:war|gab|konnte) (?:\\w+ ){0,6}(?:besser|schoener|einfacher|man)",
  "warum gibt es (?:\\w+ ){0,3}(?:keine?n?|nicht)|feature",
  "(?:would|could) you (?:\\w+ )?consider|any chance you could",
  "i(?:'d| would) (?:prefer|love|like it if|love it if|rather have|appreciate)",
  "(?:i|we) (?:really )?(?:miss|dislike|hate|preferred|prefer)",
  "(?:don't|didn't|do not) (?:really )?like",
  "(?:liked|was) (?:it )?(?:better|nicer) (?:before|in the old)|irritating|annoying|cumbersome",
  "clumsy|fiddly|ugly|hard to (?:read|find|see)|to my taste|for my taste",
  "too (?:small|tiny|bright|dark|loud|fast|clunky)",
  "(?:could|can|would) (?:it|they|that|this) (?:\\w+ )?(?:sit|be (?:\\w+ )?(?:bigger|smaller|" +
    "moved|larger|darker|lighter|easier|simpler|possible))",
  "(?:make|put) (?:\\w+ ){1,6}(?:calmer|bigger|smaller|nicer|easier|simpler|slower|faster|" +
    "prettier|back how)",
  "(?:why|where) (?:not|is there no)|feature request|suggestion",
  "(?:please|why not) let (?:us|me|people) (?!know)\\w+|is (?:such )?a (?:real )?(?:pain|nuisance)|tedious",
  "it would be (?:nice|great|good|helpful|lovely)|wish (?:you|there|it|the)",
  "in the old (?:one|version)|before the redesign|would be (?:nicer|better|handier|great)",
);

/** Whether the customer dislikes something that works as built, or wishes it otherwise (R13, R15). */
export const isChangeRequest = (folded: string): boolean => wishes.in(folded);
