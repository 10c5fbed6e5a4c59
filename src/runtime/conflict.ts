/** Somebody changed what was decided on in the meantime: the event is decided again on what is there now. */
export class Conflict extends Error {
  override readonly name = "Conflict";
}
