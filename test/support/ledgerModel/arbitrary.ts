import fc from "fast-check";
import { MEMBERS, MERCHANTS, type Operation } from "./operations";

const member = fc.nat(MEMBERS - 1);
/** Few, so that ids come again: for the same thing, and for others. */
const id = fc.nat(60);
const amount = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 1, max: 400 }) },
  { weight: 6, arbitrary: fc.constantFrom(1, 30, 60, 90) },
  { weight: 1, arbitrary: fc.constantFrom(0, -1, 2_147_483_647, 2_147_483_648) },
);
const unit = fc.constantFrom("minute" as const, "point" as const);

const kinds: { weight: number; arbitrary: fc.Arbitrary<Operation> }[] = [
  { weight: 5, arbitrary: fc.record({ op: fc.constant("grant"), id, member, amount }) },
  {
    weight: 2,
    arbitrary: fc.record({
      op: fc.constant("grantMany"),
      id,
      members: fc.uniqueArray(member, { minLength: 1 }),
      amount: fc.constantFrom(10, 30, 100),
    }),
  },
  { weight: 8, arbitrary: fc.record({ op: fc.constant("reserve"), id, member, amount }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant("release"), id, as: fc.constantFrom("voided", "expired") }) },
  {
    weight: 10,
    arbitrary: fc.record({ op: fc.constant("pay"), id, volunteer: member, minutes: amount, points: fc.nat(90) }),
  },
  { weight: 5, arbitrary: fc.record({ op: fc.constant("gift"), id, from: member, to: member, amount }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant("donate"), id, from: member, amount }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant("allocate"), id, member, amount }) },
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constant("redeem"),
      id,
      member,
      merchant: fc.nat(MERCHANTS - 1),
      amount: fc.integer({ min: 1, max: 60 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("expire") }) },
  {
    weight: 5,
    arbitrary: fc.record({
      op: fc.constant("reverse"),
      kind: fc.constantFrom("grant", "gift", "donation", "service", "award", "redeem", "reversal"),
      id,
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("suspend"), member, unit }) },
  { weight: 2, arbitrary: fc.record({ op: fc.constant("lift"), member, unit }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("raise"), id, unit, amount: fc.constantFrom(0, 50, 200) }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constant("payOwed") }) },
] as never;

const wait = {
  weight: 1,
  arbitrary: fc.record({ op: fc.constant("wait" as const), days: fc.constantFrom(1, 90, 400) }),
};

/** A program of one actor after another, over years. */
export const program = (length: number) => fc.array(fc.oneof(...kinds, wait), { minLength: length, maxLength: length });

/** What many do in one moment. */
export const rush = (length: number) => fc.array(fc.oneof(...kinds), { minLength: length, maxLength: length });
