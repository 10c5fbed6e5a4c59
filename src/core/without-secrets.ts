const names =
  "\\p{L}{0,20}-?(?:passwor[td]|kennwort)|passwd|passphrase|passcode|pass|pwd?|zugangscode|api[- ]?key|token|pin|puk";

/** "Das Passwort vom FTP-Zugang ist: ", and then what nobody should read. */
const introduced = new RegExp(
  `(?<![\\p{L}\\d-])(?<before>(?:${names})(?: [\\p{L}@.-]{1,40}){0,5}? ?(?:ist|lautet|is|[:=])[ :=]{0,3}["'„“]?)(?<value>[^\\s"'“”]{4,64})`,
  "giu",
);

const hidden = "•••";

/** The marks at the end of a sentence are no part of it. */
const endOf = (value: string): string => /[.,;:?)]+$/.exec(value)?.[0] ?? "";

/** A word of a language is none ("my password is wrong!"); what has a digit or a sign in it is. */
const isSecret = (value: string): boolean =>
  /[\d!#$%&*+=?@^_~§€]/u.test(value.replace(/!+$/, "")) && !/^(?:https?:|www\.)/iu.test(value);

/** A text without the passwords, keys and PINs that its author names in it: nobody of the desk needs them. */
export const withoutSecrets = (text: string): string =>
  text.replace(introduced, (all: string, before: string, value: string) => {
    const end = endOf(value);
    const bare = end === "" ? value : value.slice(0, -end.length);
    return isSecret(bare) ? `${before}${hidden}${end}` : all;
  });
