/** How the last characters of a customer number prove that it was typed right. */
export const checkDigits = ["none", "luhn", "mod97", "mod11"] as const;
export type CheckDigit = (typeof checkDigits)[number];

const digitsOf = (number: string): readonly number[] => Array.from(number.replaceAll(/\D/g, ""), Number);

/** Luhn, as on payment cards: every second digit from the right counts twice. Letters are skipped. */
export const fitsLuhn = (number: string): boolean => {
  const weighed = digitsOf(number)
    .toReversed()
    .map((digit, index) => (index % 2 === 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit));
  return weighed.reduce((sum, digit) => sum + digit, 0) % 10 === 0;
};

/** ISO 7064 MOD 97-10, as in IBAN and LEI: two check digits at the end, letters count from A = 10 to Z = 35. */
export const fitsMod97 = (number: string): boolean => {
  const digits = Array.from(number.toUpperCase(), (character) => Number.parseInt(character, 36)).join("");
  return Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
};

/**
 * MOD 11 as in ISBN-10 and ISSN: places weigh 1, 2, 3 ... from the right, X as the last character is 10. From the
 * eleventh place on the weights would let errors pass: longer numbers do not fit.
 */
export const fitsMod11 = (number: string): boolean => {
  if (!/^\d{1,9}[\dX]$/.test(number)) return false;
  const values = Array.from(number, (character) => (character === "X" ? 10 : Number(character))).toReversed();
  return values.reduce((sum, value, index) => sum + value * (index + 1), 0) % 11 === 0;
};

const fits: Readonly<Record<CheckDigit, (number: string) => boolean>> = {
  none: () => true,
  luhn: fitsLuhn,
  mod97: fitsMod97,
  mod11: fitsMod11,
};

/** Whether a normalised number carries the right check digit. */
export const fitsCheckDigit = (kind: CheckDigit, number: string): boolean => fits[kind](number);
