/** Words that introduce a customer number, with the number and the mark behind it. */
const introduced = (digits: string): RegExp =>
  new RegExp(
    `[,;(]?[^\\S\\n]{0,2}(?:(?:und |and )?(?:meine|unsere|die|my|our|the) )?(?:kunden?|kd|` +
      `customer|client|cust|account|acct)[ .-]{0,3}(?:nummer|number|nr|no|num|id|` +
      `#)?[ .:=#(-]{0,4}(?:(?:ist|lautet|is) ?:? ?)?(?:k-?)?${digits}(?!\\d)[).,;]?`,
    "giu",
  );

const bracketed = (digits: string): RegExp => new RegExp(`[^\\S\\n]?\\((?:nr\\.? ?)?${digits}\\)`, "giu");

const bare = (digits: string): RegExp => new RegExp(`(?<![\\d\\p{L}])${digits}(?!\\d)`, "gu");

/**
 * A text without the customer number that stands in it, for it is read back where others read along (R1). The words
 * that introduce the number go with it; where it stands alone, its last two digits remain.
 */
export const withoutNumber = (text: string, number: string): string => {
  const digits = number.split("").join("[ .-]?");
  return text
    .replace(introduced(digits), " ")
    .replace(bracketed(digits), "")
    .replace(bare(digits), `•••${number.slice(-2)}`)
    .replace(/[^\S\n]{2,}/g, " ")
    .replace(/[^\S\n]+$/gm, "")
    .trim();
};
