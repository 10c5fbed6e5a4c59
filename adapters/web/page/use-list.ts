import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef } from "preact/hooks";

const nearBottomPx = 24;

const isAtBottom = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement): boolean =>
  scrollHeight - scrollTop - clientHeight < nearBottomPx;

/** Keeps a list at its end when it was there; returns what brings it there. */
export const useStickToBottom = (list: RefObject<HTMLElement>, content: unknown): (() => void) => {
  const sticks = useRef(true);
  const scroll = (): void => {
    if (list.current !== null && sticks.current) list.current.scrollTop = list.current.scrollHeight;
  };
  useLayoutEffect(scroll, [content]);
  useEffect(() => {
    const element = list.current;
    if (element === null) return;
    const onScroll = (): void => {
      sticks.current = isAtBottom(element);
    };
    const sizes = new ResizeObserver(scroll);
    sizes.observe(element);
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      sizes.disconnect();
      element.removeEventListener("scroll", onScroll);
    };
  }, []);
  return () => {
    sticks.current = true;
    scroll();
  };
};

const elementOf = (list: HTMLElement, id: string): HTMLElement | null =>
  list.querySelector<HTMLElement>(`[data-message="${CSS.escape(id)}"]`);

/** Reports unseen messages as soon as they are on the screen. */
export const useSeen = (
  list: RefObject<HTMLElement>,
  unseen: readonly string[],
  onSeen: (ids: readonly string[]) => void,
): void => {
  useEffect(() => {
    const element = list.current;
    if (element === null || unseen.length === 0) return;
    const observer = new IntersectionObserver(
      (entries) => {
        const visible = entries.filter(({ isIntersecting }) => isIntersecting);
        const ids = visible.flatMap(({ target }) => target.getAttribute("data-message") ?? []);
        if (ids.length > 0) onSeen(ids);
      },
      { root: element },
    );
    for (const id of unseen) {
      const message = elementOf(element, id);
      if (message !== null) observer.observe(message);
    }
    return () => observer.disconnect();
  });
};

/** Scrolls to a message. */
export const scrollToMessage = (list: HTMLElement, id: string): void => {
  elementOf(list, id)?.scrollIntoView({ block: "center", behavior: "smooth" });
};
