import type { ModalView } from "@slack/types";

/** What somebody enters into the inputs of a modal, by block id. */
export type Entered = Readonly<Record<string, string>>;

const state = (type: string, value: string) => {
  const chosen = value === "" ? null : value;
  switch (type) {
    case "static_select":
    case "external_select":
      return {
        type,
        selected_option: chosen && { text: { type: "plain_text", text: chosen }, value: chosen },
      };
    case "users_select":
      return { type, selected_user: chosen };
    default:
      return { type, value: chosen };
  }
};

/** A modal as Slack tells of it when it is sent, or when something is chosen in it. */
export const submitted = (view: ModalView, entered: Entered = {}) => ({
  id: "V1",
  hash: "1700000000.abc",
  type: view.type,
  callback_id: view.callback_id ?? "",
  private_metadata: view.private_metadata ?? "",
  state: {
    values: Object.fromEntries(
      view.blocks.flatMap((block) =>
        "element" in block && block.block_id !== undefined && block.element.action_id !== undefined
          ? [
              [
                block.block_id,
                { [block.element.action_id]: state(block.element.type, entered[block.block_id] ?? "") },
              ],
            ]
          : [],
      ),
    ),
  },
});
