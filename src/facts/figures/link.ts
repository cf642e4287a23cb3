/** Ties each change, distance, rank and share to the value that it belongs to. */
import type { Draft } from "./draft.js";

/**
 * Sets `of` and `related`: the figure that the indicator was taken from, else the last value before it up to the semicolon with the
 * same scope; where a change started belongs to the value that it led to. Figures must stand in the order of their ids.
 */
export function link(drafts: readonly Draft[]): void {
  let value: Draft | null = null;
  let started: Draft | null = null;
  for (const draft of drafts) {
    const { figure } = draft;
    if (value && value.segment !== draft.segment) value = null;
    if (started && started.segment !== draft.segment) started = null;
    if (figure.role === "value") {
      // 为84.36分，连续4年保持在80分以上: a bound owns nothing beside the value itself
      const isBound = figure.low !== figure.high;
      if (!isBound || value === null || value.figure.indicator !== figure.indicator) value = draft;
      if (started) started.figure.of = figure.id;
      started = null;
    } else if (figure.role === "former") started = draft;
    else if (figure.role !== "date" && figure.role !== "duration") figure.of = ownerOf(draft, value);
  }
  for (const { figure } of drafts) {
    const owner = figure.of === null ? undefined : drafts[figure.of];
    if (owner) owner.figure.related = [...owner.figure.related, figure.id];
  }
}

function ownerOf(draft: Draft, value: Draft | null): number | null {
  if (draft.from) return draft.from.figure.role === "value" ? draft.from.figure.id : draft.from.figure.of;
  const isSame =
    value !== null &&
    (value.figure.scope === draft.figure.scope || draft.figure.scope === null || draft.figure.role === "rank") &&
    (draft.figure.indicator === "" ||
      draft.figure.indicator === value.figure.indicator ||
      draft.figure.role !== "change");
  return isSame ? value.figure.id : null;
}
