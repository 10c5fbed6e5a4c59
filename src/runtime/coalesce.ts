/**
 * Makes one run at a time of something that many ask for: whoever asks during a run gets the next one, and no two
 * run beside each other. The promise resolves when no run is under way or asked for. `onError` hears of failures.
 */
export const coalesce = (
  run: () => Promise<void>,
  onError: (error: unknown) => void,
): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let asked = false;

  const loop = async (): Promise<void> => {
    try {
      while (asked) {
        asked = false;
        await run();
      }
    } catch (error) {
      onError(error);
    } finally {
      running = null;
    }
  };

  return () => {
    asked = true;
    running ??= loop();
    return running;
  };
};
