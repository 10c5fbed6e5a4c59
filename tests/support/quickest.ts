const processorTime = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};

/** Milliseconds of processor time that something takes, the best of five: other work on the machine is not ours. */
export const quickest = (work: () => unknown): number =>
  Math.min(...Array.from({ length: 5 }, () => processorTime(work)));
