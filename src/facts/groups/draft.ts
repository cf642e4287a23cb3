/** A group while a notice is read. */
import type { Group } from "../facts.js";

/** A group that has no number yet. */
export type GroupDraft = Omit<Group, "id">;

/** A group and the last clause that belongs to it. */
export interface FoundGroup {
  readonly draft: GroupDraft;
  readonly last: number;
}
