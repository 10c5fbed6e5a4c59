import { useState } from "preact/hooks";
import { maxFileBytes, type Outcome } from "./api.ts";
import { useTexts } from "./language.tsx";

/** One thing at a time, and what became of the last one. */
export type Attempt = {
  readonly busy: boolean;
  readonly failure: Outcome;
  /** Resolves to whether it was done. Does nothing while another attempt runs. */
  readonly run: (work: () => Promise<Outcome>) => Promise<boolean>;
};

/** Keeps whether something is under way and why it failed. */
export const useAttempt = (): Attempt => {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Outcome>(null);
  const run = async (work: () => Promise<Outcome>): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const outcome = await work();
    setBusy(false);
    setFailure(outcome);
    return outcome === null;
  };
  return { busy, failure, run };
};

/** Says why an attempt failed. */
export const FailureText = ({ failure }: { failure: Outcome }) => {
  const { texts } = useTexts();
  return failure === null ? null : (
    <p class="failure" role="alert">
      {failure === "tooLarge" ? texts.tooLarge(maxFileBytes()) : texts.failures[failure]}
    </p>
  );
};
