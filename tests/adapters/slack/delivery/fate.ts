import type { Store } from "../../../../src/storage/store.ts";

/** Something a desk does that can go wrong: it commits, or it calls Slack. */
export type Step = {
  /** Counted from 1, from when a plan was made. */
  readonly number: number;
  readonly kind: "commit" | "call";
  /** The method that is called. */
  readonly name: string;
};

/**
 * What befalls a step. `after`: it took effect, and nobody hears of it. `dies`: the process ends there, as by kill -9.
 * A call fails with a status or with nonsense, or else its connection is cut.
 */
export type Blow = {
  readonly how: "fails" | "dies";
  readonly when: "before" | "after";
  readonly answer?: number | "nonsense";
};

/** Decides which steps are struck. */
export type Plan = (step: Step) => Blow | null;

/** Counts the steps of a desk, and strikes some of them. */
export type Fate = {
  /** Counts anew, and strikes as planned from now on. */
  readonly follow: (plan: Plan) => void;
  readonly steps: () => readonly Step[];
  /** The next step, and what befalls it. */
  readonly next: (kind: Step["kind"], name: string) => Blow | null;
};

/** Strikes nothing at first. */
export const createFate = (): Fate => {
  let steps: readonly Step[] = [];
  let plan: Plan = () => null;
  return {
    follow: (next) => {
      steps = [];
      plan = next;
    },
    steps: () => steps,
    next: (kind, name) => {
      const step = { number: steps.length + 1, kind, name };
      steps = [...steps, step];
      return plan(step);
    },
  };
};

/** The life of one process. */
export type Life = {
  readonly isOver: () => boolean;
  /** Resolves when it is over. */
  readonly over: Promise<void>;
  readonly end: () => void;
};

/** Begins one; `onEnd` is called at the very moment at which it ends. */
export const beginLife = (onEnd: () => void): Life => {
  let isOver = false;
  let resolve = (): void => {};
  const over = new Promise<void>((done) => {
    resolve = done;
  });
  return {
    isOver: () => isOver,
    over,
    end: () => {
      if (isOver) return;
      isOver = true;
      onEnd();
      resolve();
    },
  };
};

/** What a dead process waits for. */
const never = <Value>(): Promise<Value> => new Promise(() => {});

/** A store that fails when it is fated to, and of which a dead process hears nothing more. */
export const mortalStore = (store: Store, life: Life, fate: Fate): Store => {
  const suffer = <Value>({ how }: Blow): Promise<Value> => {
    if (how === "fails") return Promise.reject(new Error("disk I/O error"));
    life.end();
    return never();
  };
  return {
    dialect: store.dialect,
    tx: async (work) => {
      if (life.isOver()) return never();
      const blow = fate.next("commit", "commit");
      if (blow?.when === "before") return suffer(blow);
      const result = await store.tx(work);
      if (blow !== null && !life.isOver()) return suffer(blow);
      return life.isOver() ? never() : result;
    },
    read: async (work) => {
      const result = life.isOver() ? undefined : await store.read(work);
      return life.isOver() || result === undefined ? never() : result;
    },
    close: store.close,
  };
};
