import { z } from "zod";
import { Id } from "../common";

/** A kind of help; the ten to begin with. */
export const serviceCodes = [
  "errand",
  "cleaning",
  "hospital",
  "haircut",
  "repair",
  "meal",
  "company",
  "bills",
  "phone",
  "childcare",
] as const;

export const Service = z.object({
  serviceId: Id,
  code: z.enum(serviceCodes),
  name: z.string(),
  summary: z.string(),
  /** Lengths one may book, in minutes. */
  durationChoices: z.array(z.int()),
});

export type Service = z.infer<typeof Service>;
