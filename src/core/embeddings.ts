/** How the similarities of a model lie: those of right entries near `right`, those of the nearest wrong ones near `wrong`. */
export type Scale = { readonly wrong: number; readonly right: number };

/** What decides how probable an entry is, once its meaning is known beside its words. */
export type CombinedSignals = Readonly<Record<"words" | "nearness" | "lead", number>>;

/** How much each signal counts; fitted for one model. */
export type CombinedWeights = CombinedSignals & { readonly bias: number };

/** Makes probabilities of what words and a model's similarities say. */
export type Combination = { readonly scale: Scale; readonly weights: CombinedWeights };

/** How questions are answered from some probability on, in per cent. */
export type Reached = {
  /** Questions with an entry that get it at once. */
  readonly answered: number;
  /** Of the answers to these: how many are right; `null` when nothing is answered. */
  readonly right: number | null;
  /** Questions whose entry is missing that are answered all the same. */
  readonly gaps: number;
};

/** Whether embeddings are used with a knowledge base, or why not. */
export type Verdict = "used" | "tooSmall" | "noGain";

/** What one model is worth with one knowledge base. */
export type Calibration = {
  readonly verdict: Verdict;
  /** Entries and their wordings that were asked with. */
  readonly entries: number;
  readonly questions: number;
  /** The probability from which was answered. */
  readonly answerAt: number;
  /** What was reached with words alone, and with words and meaning; `null`: not measured. */
  readonly words: Reached | null;
  readonly both: Reached | null;
  /** What probabilities are made with; `null` unless the verdict is "used". */
  readonly combination: Combination | null;
};
