import { cue } from "./cue.ts";

const acts =
  "open|click|go to|create|run|add|select|choose|start|stop|type|enter|press|drag|drop|save|log ?in|log ?out|install|" +
  "set|make|try|use|navigate|visit|close|delete|remove|launch|import|export|switch|insert|copy|paste|edit|change|" +
  "right[- ]?click|double[- ]?click|hit|load|upload|download|browse|check|uncheck|enable|disable|build|configure|" +
  "restart|execute|invoke|put|write|send|view|preview|move|resize|scroll|search|access|request|call|pull|push|new|" +
  "define|modify|rename|input|tap|submit|place|hover|pick|expand|connect|attach|restore|replace|reload|refresh|wait|" +
  "oeffnen|klick\\w*|starten|anlegen|eingeben|auswaehlen|speichern|aufrufen|anmelden|einloggen|druecken|hochladen";
const done =
  "created|opened|ran|clicked|installed|added|built|started|typed|entered|pressed|selected|uploaded|launched|executed|" +
  "logged|pulled|pushed|copied|imported|wrote|posted|sent|visited|went|put|made|set|compiled|edited|configured|used|" +
  "turned|enabled|called|removed|deleted|downloaded|restarted|switched|moved|changed|upgraded|updated|modified|saved|" +
  "closed|submitted";
const who = "i|we|you|users?|a user|the user|one|someone|somebody|people|anyone";
/** After "when you", these tell a state and no step. */
const states =
  "have|had|has|am|was|were|are|is|need|want|could|can|can't|would|should|think|know|don't|do not|get|see|saw";
const objects = 'a|an|the|to|on|in|your|any|some|it|this|new|"|⌂|into|from|with|up';

/** A list that tells what to do, or a heading that announces one: one of them is enough. */
const recipes: readonly RegExp[] = [
  new RegExp(`^\\W{0,4}\\d{1,2} ?[.):]{0,2} ?(?:\\w+ )?(?:${acts})(?!\\w)`, "m"),
  /^\W{0,5}(?:steps?|procedure|how to|example|scenario|test ?case|repro|schritte)(?!\w)[^\n]{0,25}:/m,
  /(?<!\w)(?:(?:re-?produc|recreat|replicat)\w*|nachstellen)(?!\w)(?!: (?:always|sometimes|didn't))/,
];

/** What is found in recipes and in much else: several of them make one. */
const traces: readonly { readonly test: (folded: string) => boolean }[] = [
  new RegExp(
    `(?:^|\\n|[.;:,>] |then |and )(?:[-*] |then |and |now |just |simply |please )?(?:${acts}) (?:${objects})(?!\\w)`,
  ),
  new RegExp(
    `(?<!\\w)(?:when|whenever|if|after|once|as soon as|every ?time|each time) (?:${who}) (?!(?:${states})(?!\\w))\\w`,
  ),
  /(?<!\w)(?:when|while|after|by|upon|whenever|before|if) (?:\w+ly )?(?!(?:be|hav|do|see|gett|someth|anyth|noth|everyth)ing)\w{3,}ing(?!\w)/,
  new RegExp(
    `(?<!\\w)(?:i|we)(?:'ve| have| had)? (?:just |then |also |first |simply |now )?(?:${done})(?!\\w)`,
  ),
  // A command and its prompt.
  /^ {0,8}(?:[$#>] ?|\S{1,40}@\S{1,60}[#$:] ?|sudo |curl |git |npm |make |wget )\w|docker (?:run|build|pull|exec|start|stop|push)/m,
  // Code that shows the fault.
  /```|[;{}] ?\n|<\/\w|(?<!\w)(?:public|private|void|function|import) \w/,
  /(?<!\w)(?:button|menu|dialog|tab|toolbar|checkbox|dropdown|combo|link|page|window)(?!\w)/,
  /(?<!\w)(?:actual|observed|expected|current)(?!\w)[^\n]{0,14}:/,
];
const enough = 3;

const impossible = cue(
  "(?:cannot|can't|unable to|couldn't|could not|don't know how to|not sure how to) (?:\\w+ ){0,2}reproduce",
);

/** Whether a report tells how to get there: a recipe, or a story with several of its marks (R14). */
export const hasRecipe = (folded: string): boolean =>
  !impossible.in(folded) &&
  (recipes.some((recipe) => recipe.test(folded)) ||
    traces.filter((trace) => trace.test(folded)).length >= enough);
