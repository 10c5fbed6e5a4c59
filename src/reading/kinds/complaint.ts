import { cue } from "../cue.ts";

const aboutUs = cue(
  "beschwer\\w*|vertroestet|textbaustein\\w*|funkstille|nicht ernst genommen|warteschleife",
  "mahnung|abgebucht|ruecklastschrift\\w*|enttaeusch\\w*|keine (?:antwort|reaktion|rueckmeldung)",
  "niemand (?:\\w+ ){0,4}(?:geantwortet|reagiert|antwortet|zustaendig|zurueckgerufen)",
  "bei jedem anruf|alles von vorn|entschuldigung waere",
  "so geht man|(?:sowas|so was|das) geht (?:doch|gar) nicht|nicht in ordnung,? (?:dass|das)",
  "schade,? (?:dass|das)|preise? (?:\\w+ ){0,5}(?:anheb\\w*|erhoeh\\w*|angehoben)|preiserhoehung",
  "(?:ihr|euer|der) (?:kunden)?(?:service|support) (?:ist|war|wird)",
  "ihre? (?:anleitung|statusseite|techniker|mitarbeiter)(?: \\w+){0,6} (?:ist von|veraltet|" +
    "nicht gekommen|unfreundlich|kam nicht)",
  "techniker (?:\\w+ ){0,12}(?:nicht da|nicht gekommen|nicht erschienen)",
  "abgewimmelt|hingehalten|im stich|versprochen|zugesagt|als (?:kleiner )?kunde|wartezeit\\w*",
  "seit (?:\\w+ ){1,3}(?:warte|warten) (?:ich|wir)",
  "(?:two|three|four|five|six|several) different (?:agents|people|colleagues|persons)",
  "(?:each|every) (?:one|of them|agent|person|colleague) (?:starts|begins) (?:all )?(?:over|from (?:scratch|the beginning|zero))",
  "complain(?:t|ts)?|on hold|waited",
  "(?:still )?waiting for (?:a|an|your|any)(?: \\w+)? (?:reply|answer|response|call)",
  "no (?:reply|answer|response)|took you|(?:days|weeks|hours) to (?:answer|reply|respond)",
  "nobody(?:'s| has| ever| from)? (?:\\w+ ){0,2}(?:replied|answered|called|answers|replies|calls|listens)",
  "ignor(?:ed|ing) (?:me|us|my)|fobbed off|let down|disappoint\\w*|customer service|support plan",
  "canned|have the decency|so much for|promised",
  "(?:i|we) (?:was|were) told|rude|unfriendly|never (?:called|rang|replied|answered|heard|came)",
  "be(?:en)? a customer (?:long|for)|every time i (?:ask|call|write)|unprofessional",
  "(?:bad|poor|terrible|awful) service|passed (?:around|from)|hung up on|fed up with (?:you|your)",
  "disgrace",
);

const declared = cue(
  "(?:ich|wir) (?:\\w+ ){0,3}(?:mich|uns) (?:\\w+ ){0,3}beschwer\\w*|(?:mich|uns) (?:\\w+ ){0,3}(?:zu )?beschweren",
  "beschwere ich mich|beschwerde (?:einreichen|einlegen)|(?:das|dies|hier) ist eine (?:\\w+ )?beschwerde",
  "(?:want|like|wish|have|going) to (?:\\w+ )?complain|(?:make|making|file|filing|this is) a (?:\\w+ )?complaint",
);

/** Whether somebody complains about how we treat them, not about a fault (E2). */
export const isComplaint = (folded: string): boolean => aboutUs.in(folded);

/** Whether somebody says that this is a complaint, whatever else they tell. */
export const declaresComplaint = (folded: string): boolean => declared.in(folded);
