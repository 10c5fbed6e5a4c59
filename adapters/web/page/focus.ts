/**
 * Brings the focus to a message whose focused button has done its work and goes: who uses the keyboard stays where
 * they were. Whoever has gone elsewhere meanwhile stays there.
 */
export const keepFocus = (message: HTMLElement | null): void => {
  const { activeElement, body } = document;
  const isLost = activeElement === null || activeElement === body || message?.contains(activeElement);
  if (isLost) message?.focus({ preventScroll: true });
};
