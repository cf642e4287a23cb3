/**
 * Which updates may be confirmed to the Bot API. Asking for updates from an offset confirms all before it for good, so
 * the offset stays at the oldest update that would be lost if the process ended now.
 */

/** The updates between the last confirmed one and the newest one, each safe to confirm or not yet. */
export class Confirmations {
  /** In the order of arrival; the first one is never safe. */
  readonly #open = new Map<number, boolean>();
  #next = 0;

  /** What to ask for next: the oldest update that is not safe, or what follows the newest. 0 before any is known. */
  get offset(): number {
    const [oldest] = this.#open.keys();
    return oldest ?? this.#next;
  }

  /** How many updates after the offset are known, safe or not: the Bot API gives all of them once more. */
  get size(): number {
    return this.#open.size;
  }

  /** Whether an update has been given before and is not yet confirmed. */
  knows(id: number): boolean {
    return this.#open.has(id);
  }

  /** An update has arrived, and is not safe. */
  arrived(id: number): void {
    this.#open.set(id, false);
  }

  /** An update is safe to confirm: it is answered, or kept where the end of the process cannot reach it. */
  safe(id: number): void {
    if (!this.#open.has(id)) return;
    this.#open.set(id, true);
    for (const [oldest, isSafe] of this.#open) {
      if (!isSafe) return;
      this.#open.delete(oldest);
      this.#next = oldest + 1;
    }
  }
}
