import { describe, expect, it } from "vitest";
import { Confirmations } from "../../src/ways/confirmations.js";

function arrived(...ids: number[]): Confirmations {
  const confirmations = new Confirmations();
  for (const id of ids) confirmations.arrived(id);
  return confirmations;
}

describe("what may be confirmed", () => {
  it("is nothing at first", () => {
    expect(new Confirmations().offset).toBe(0);
  });

  it("is nothing while the oldest update is in hand, even if later ones are done", () => {
    const confirmations = arrived(5, 6, 7);
    confirmations.safe(6);
    confirmations.safe(7);
    expect([confirmations.offset, confirmations.size]).toEqual([5, 3]);
  });

  it("goes up to the next update in hand once the oldest is done", () => {
    const confirmations = arrived(5, 6, 7);
    confirmations.safe(6);
    confirmations.safe(5);
    expect([confirmations.offset, confirmations.size]).toEqual([7, 1]);
  });

  it("is everything when all is done, over gaps in the numbers", () => {
    const confirmations = arrived(5, 9);
    confirmations.safe(5);
    confirmations.safe(9);
    expect([confirmations.offset, confirmations.size, confirmations.knows(9)]).toEqual([10, 0, false]);
  });

  it("follows the Bot API when it begins to count anew, as it does after a week of silence", () => {
    const confirmations = arrived(900);
    confirmations.safe(900);
    confirmations.arrived(17);
    expect(confirmations.offset).toBe(17);
    confirmations.safe(17);
    expect(confirmations.offset).toBe(18);
  });

  it("passes over an update of which it knows nothing", () => {
    const confirmations = arrived(5);
    confirmations.safe(77);
    expect(confirmations.offset).toBe(5);
  });
});
