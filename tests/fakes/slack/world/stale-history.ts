/** Slack's copies of a history that have not caught up yet. */
export type StaleHistory = {
  /** The next `answers` leave out the `newest` messages. */
  readonly set: (answers: number, newest: number) => void;
  /** How many of the newest messages this answer leaves out. */
  readonly hidden: () => number;
};

/** Up to date at first. */
export const createStaleHistory = (): StaleHistory => {
  let left = 0;
  let hidden = 0;
  return {
    set: (answers, newest) => {
      left = answers;
      hidden = newest;
    },
    hidden: () => {
      if (left === 0) return 0;
      left -= 1;
      return hidden;
    },
  };
};
