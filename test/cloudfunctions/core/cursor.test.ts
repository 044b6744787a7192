import fc from "fast-check";
import { cutPage, PAGE_SIZE, readCursor, readIdKey } from "../../../cloudfunctions/shared/core/cursor";
import { Refusal } from "../../../cloudfunctions/shared/core/refusal";
import { readPriceKey } from "../../../cloudfunctions/shared/core/reward/store/rewards";

const ID = "0b5d3f6e-1c1b-4f63-9a3f-0a4e0f6f1c11";

describe("a cursor", () => {
  it("comes back as the key it was made of", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date("2100-01-01"), noInvalidDate: true }),
        fc.uuid(),
        (at, id) => {
          const rows = Array.from({ length: PAGE_SIZE + 1 }, () => ({ at, id }));
          expect(readCursor(cutPage(rows, (row) => row).next!)).toEqual({ at, id });
        },
      ),
    );
  });

  it("is absent on the last page", () => {
    expect(cutPage([{ at: new Date(0), id: ID }], (row) => row).next).toBeNull();
    expect(readCursor(undefined)).toBeNull();
  });

  it.each([
    "x",
    "_",
    `_${ID}`,
    `NaN_${ID}`,
    `1e99_${ID}`,
    "1700000000000",
    "1700000000000_",
    "1700000000000_x",
    `-1_${ID}`,
    `1e3_${ID}`,
    `8640000000000000_${ID}`,
    `1700000000000_${ID}' OR 1=1`,
  ])("of garbage is refused: %s", (garbage) => {
    expect(() => readCursor(garbage)).toThrow(new Refusal("invalid_input"));
  });

  it("of garbage is refused for lists by id and by price", () => {
    expect(() => readIdKey("nothing")).toThrow(new Refusal("invalid_input"));
    for (const garbage of [
      "x",
      `x_${ID}`,
      "5",
      "5_",
      `5_${"-".repeat(36)}`,
      `5_${"a".repeat(36)}`,
      `-5_${ID}`,
      `99999999999_${ID}`,
    ]) {
      expect(() => readPriceKey(garbage)).toThrow(new Refusal("invalid_input"));
    }
  });

  it("never makes anything but a key or a refusal of any text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        try {
          for (const key of [readCursor(text), readPriceKey(text)])
            expect(key === null || typeof key === "object").toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(Refusal);
        }
      }),
    );
  });
});
