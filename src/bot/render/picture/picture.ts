/**
 * Pictures of facts.
 */
import type { Engine } from "../../../answer/engine.js";
import type { Messages } from "../../messages/messages.js";
import type { Markup } from "../markup.js";
import type { PictureChoice } from "./choose.js";

/** A picture and the same in words. */
export interface Picture {
  readonly png: Uint8Array;
  readonly caption: Markup;
}

/** Draws a picture; null where there is nothing to draw. */
export async function drawPicture(_engine: Engine, _choice: PictureChoice, _t: Messages): Promise<Picture | null> {
  return null;
}
