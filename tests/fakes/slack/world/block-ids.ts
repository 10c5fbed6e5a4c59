import type { Block } from "../block-rules/blocks.ts";
import type { Element } from "../block-rules/elements.ts";

const withActionId = <One extends { type: string; action_id?: string | undefined }>(
  element: One,
  nextId: () => string,
): One => (element.action_id === undefined ? { ...element, action_id: nextId() } : element);

const withElementIds = (block: Block, nextId: () => string): Block => {
  switch (block.type) {
    case "actions":
      return { ...block, elements: block.elements.map((element) => withActionId(element, nextId)) };
    case "input":
      return { ...block, element: withActionId(block.element, nextId) };
    case "section":
      return block.accessory === undefined || block.accessory.type === "image"
        ? block
        : { ...block, accessory: withActionId(block.accessory, nextId) };
    default:
      return block;
  }
};

/** Blocks as Slack keeps them: every block and every element has an id. */
export const withIds = <One extends Block>(
  blocks: readonly One[],
  nextId: (prefix: string) => string,
): One[] =>
  blocks.map((block) => ({
    ...(withElementIds(block, () => nextId("act")) as One),
    block_id: block.block_id ?? nextId("blk"),
  }));

/** An element that can be used, and the block it stands in. */
export type Placed = { readonly blockId: string; readonly actionId: string; readonly element: Element };

const elementsOf = (block: Block): readonly Element[] => {
  switch (block.type) {
    case "actions":
      return block.elements;
    case "input":
      return [block.element];
    case "section":
      return block.accessory === undefined || block.accessory.type === "image" ? [] : [block.accessory];
    default:
      return [];
  }
};

/** Everything in blocks that a person can use. */
export const placedElements = (blocks: readonly Block[]): readonly Placed[] =>
  blocks.flatMap((block) =>
    elementsOf(block).map((element) => ({
      blockId: block.block_id ?? "",
      actionId: element.action_id ?? "",
      element,
    })),
  );
