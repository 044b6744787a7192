import { z } from "zod";

/** Any number: one that is not whole, above zero and below 2^31 is refused as amount_invalid, in words about amounts. */
export const Amount = z.number();
