/** Why a document cannot become a notice, as a stable name; the bot and the command word it. */
export type DocumentProblem =
  | "type" // not one of the endings that are read
  | "size" // larger than is read
  | "content" // not what its ending says, or damaged
  | "encoding" // text in no encoding that is known
  | "empty" // no text in it
  | "name"; // a name that no file can have

/** A document that cannot become a notice. */
export class DocumentError extends Error {
  override readonly name = "DocumentError";

  constructor(
    readonly problem: DocumentProblem,
    detail: string,
  ) {
    super(detail);
  }
}
