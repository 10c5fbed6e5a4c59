/** What a model makes of a text: a direction. Eight bits a dimension are kept, a quarter of what a model gives. */
export type Vector = {
  readonly values: Int8Array;
  /** The length of `values`; above 0. */
  readonly length: number;
};

const largest = 127;

const lengthOf = (values: Iterable<number>): number => {
  let squares = 0;
  for (const value of values) squares += value * value;
  return Math.sqrt(squares);
};

/** A vector as it is kept; `null`: it has no direction. */
export const vectorFrom = (bytes: Uint8Array): Vector | null => {
  const values = Int8Array.from(bytes, (byte) => (byte << 24) >> 24);
  const length = lengthOf(values);
  return length === 0 ? null : { values, length };
};

/** A model's numbers as a vector; `null` when they are none, not finite, or have no direction. */
export const vectorOf = (numbers: readonly number[]): Vector | null => {
  const most = numbers.reduce((max, value) => Math.max(max, Math.abs(value)), 0);
  if (!Number.isFinite(most) || most === 0) return null;
  const values = Int8Array.from(numbers, (value) => Math.round((value / most) * largest));
  return { values, length: lengthOf(values) };
};

/** A vector as bytes, one a dimension. */
export const bytesOf = ({ values }: Vector): Uint8Array => Uint8Array.from(values, (value) => value & 0xff);

/** The cosine of the angle between two vectors of one model, -1 to 1: 1 when they say the same. */
export const similarity = (one: Vector, other: Vector): number => {
  let sum = 0;
  // In whole numbers of 32 bits, which is faster and hangs on no order: they suffice for 100,000 dimensions.
  for (let at = 0; at < one.values.length; at += 1)
    sum = (sum + Math.imul(one.values[at] ?? 0, other.values[at] ?? 0)) | 0;
  return sum / (one.length * other.length);
};
