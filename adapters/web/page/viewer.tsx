import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Channel } from "../ids.ts";
import type { WorkspacePerson } from "../workspace-store.ts";

/** Through whose eyes a pane looks, and at which channel. */
export type Viewer = { readonly person: WorkspacePerson; readonly channel: Channel };

const nobody: Viewer = {
  person: { id: "", name: "", role: "customer", locale: "en" },
  channel: "support",
};

/** Given by each pane to everything in it. */
export const ViewerContext = createContext<Viewer>(nobody);

/** Through whose eyes this is seen. */
export const useViewer = (): Viewer => useContext(ViewerContext);

/** "Anna" of "Anna Brandt". */
export const firstNameOf = ({ name }: WorkspacePerson): string => name.split(/\s+/)[0] ?? name;
