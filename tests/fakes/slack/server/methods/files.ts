import { type Json, objectsOf, stringOf } from "../../json.ts";
import { typeOfName, wireFile } from "../../payloads/file.ts";
import { SlackError } from "../../slack-error.ts";
import { writableChannel } from "../../world/places.ts";
import { parentOf } from "../../world/timeline.ts";
import type { StoredFile, World } from "../../world/world.ts";
import { write } from "../../world/write.ts";
import type { Arguments } from "../arguments.ts";
import { botMethod, type Methods, type Platform } from "./method.ts";

const getUploadUrl = ({ world, address }: Platform, args: Arguments): Json => {
  const name = args.needed("filename");
  if (args.number("length", 0) <= 0) throw new SlackError("invalid_arguments");
  const id = world.nextId("F");
  const [mimetype] = typeOfName(name);
  const file: StoredFile = {
    id,
    name,
    mimetype,
    content: Buffer.alloc(0),
    user: world.bot.userId,
    isUploaded: false,
  };
  world.files.set(id, file);
  return { upload_url: `${address()}/upload/${id}`, file_id: id };
};

const uploadedFile = (world: World, id: string): StoredFile => {
  const file = world.files.get(id);
  if (file === undefined || !file.isUploaded) throw new SlackError("file_not_found");
  return file;
};

const share = (world: World, args: Arguments, files: readonly StoredFile[]): void => {
  const channel = writableChannel(world, args.text("channel_id"));
  const thread = args.has("thread_ts")
    ? (parentOf(world, channel.id, args.text("thread_ts"))?.ts ?? null)
    : null;
  write(world, {
    channel: channel.id,
    user: world.bot.userId,
    teamId: world.team.id,
    botId: world.bot.botId,
    appId: world.bot.appId,
    subtype: "file_share",
    text: args.text("initial_comment"),
    threadTs: thread,
    files: files.map((file) => wireFile(world, file)),
  });
};

const completeUpload = ({ world }: Platform, args: Arguments): Json => {
  const files = objectsOf(args.structure("files", "invalid_arguments")).map((one) => ({
    ...uploadedFile(world, stringOf(one["id"])),
  }));
  if (files.length === 0) throw new SlackError("invalid_arguments");
  if (args.has("channel_id")) share(world, args, files);
  return { files: files.map((file) => wireFile(world, file)) };
};

const info = ({ world }: Platform, args: Arguments): Json => ({
  file: wireFile(world, uploadedFile(world, args.needed("file"))),
});

/** Files, uploaded in three steps. */
export const files: Methods = {
  "files.getUploadURLExternal": botMethod("files:write", getUploadUrl),
  "files.completeUploadExternal": botMethod("files:write", completeUpload),
  "files.info": botMethod("files:read", info),
};
