/** A list of unsigned 32-bit integers that grows: four bytes an entry where an array of numbers takes eight or more. */
export class GrowingInts {
  private items: Uint32Array;
  private used = 0;

  /** @param capacity Entries to make room for at first. */
  constructor(capacity = 1024) {
    this.items = new Uint32Array(capacity);
  }

  get length(): number {
    return this.used;
  }

  push(value: number): void {
    if (this.used === this.items.length) {
      const larger = new Uint32Array(this.items.length * 2);
      larger.set(this.items);
      this.items = larger;
    }
    this.items[this.used] = value;
    this.used += 1;
  }

  /** The entry at an index; 0 outside the list. */
  at(index: number): number {
    return index < this.used ? (this.items[index] ?? 0) : 0;
  }

  /** Replaces an entry; nothing happens outside the list. */
  set(index: number, value: number): void {
    if (index < this.used) this.items[index] = value;
  }

  /** A copy of the entries, of just their length. */
  toArray(): Uint32Array {
    return this.items.slice(0, this.used);
  }
}
