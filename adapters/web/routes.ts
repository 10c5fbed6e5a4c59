import { Hono } from "hono";
import { act, command, edit, post, remove } from "./acts.ts";
import { fileRoutes } from "./files.ts";
import { onlyJson, onlySameOrigin, onlySmall } from "./guard.ts";
import {
  actionRequest,
  commandRequest,
  deleteRequest,
  editRequest,
  listQuery,
  messageRequest,
  personRequest,
  read,
  readBody,
} from "./requests.ts";
import { streamFor } from "./stream.ts";
import { memberOf, problem, viewsFor, type Workspace } from "./workspace.ts";

const peopleRoutes = (workspace: Workspace): Hono =>
  new Hono()
    .get("/", async (context) => context.json(await workspace.store.people()))
    .post("/", async (context) => {
      await workspace.store.savePerson(await readBody(context, personRequest));
      workspace.changes.publish({ channel: null, visibleTo: null });
      return context.json({}, 201);
    });

const messageRoutes = (workspace: Workspace): Hono =>
  new Hono()
    .get("/", async (context) => {
      const { as, channel } = read(listQuery, context.req.query());
      return context.json(await viewsFor(workspace, await memberOf(workspace, as, channel), channel));
    })
    .post("/", async (context) => {
      const id = await post(workspace, await readBody(context, messageRequest));
      return context.json({ id }, 202);
    })
    .patch("/:id", async (context) => {
      await edit(workspace, context.req.param("id"), await readBody(context, editRequest));
      return context.json({}, 202);
    })
    .delete("/:id", async (context) => {
      await remove(workspace, context.req.param("id"), await readBody(context, deleteRequest));
      return context.json({}, 202);
    });

/** The playground's HTTP API, to be mounted at `/api/playground`. Every error is `{"error": "one sentence"}`. */
export const playgroundRoutes = (workspace: Workspace): Hono =>
  new Hono()
    .use(onlySameOrigin, onlyJson, onlySmall(workspace.maxFileBytes))
    .route("/people", peopleRoutes(workspace))
    .route("/messages", messageRoutes(workspace))
    .route("/files", fileRoutes(workspace))
    .post("/actions", async (context) => {
      await act(workspace, await readBody(context, actionRequest));
      return context.json({}, 202);
    })
    .post("/commands", async (context) => {
      const id = await command(workspace, await readBody(context, commandRequest));
      return context.json({ id }, 202);
    })
    .get("/stream", (context) => {
      const ids = context.req.queries("as") ?? [];
      if (ids.length === 0) throw problem(400, 'The request cannot be read: "as" is missing.');
      return streamFor(context, workspace, ids);
    });
