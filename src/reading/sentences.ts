/** A full stop after one of these ends no sentence. */
const abbreviations =
  "str|nr|no|ca|bzw|evtl|usw|etc|dr|prof|st|tel|inkl|vgl|mr|mrs|ms|ggf|kd|kdnr|art|z|b|u|a|d|h|e|" +
  "g|i|vs|ext";

const end = new RegExp(`(?<=[!?]|(?<!(?<!\\w)(?:${abbreviations}))\\.) +(?=\\D)|\\n+`);

/** The sentences of a folded text; lines end sentences too. */
export const sentencesOf = (folded: string): readonly string[] =>
  folded.split(end).filter((sentence) => /\w/.test(sentence));
