import { z } from "zod";
import { roles } from "../action";
import { Day, Id, typed } from "../common";

export const Community = z.object({ communityId: Id, name: z.string(), streetName: z.string() });

export const Membership = Community.extend({
  memberId: Id,
  memberName: z.string(),
  /** Roles that hold in this community, whether granted on it, above it or on a part of it. */
  roles: z.array(z.enum(roles)),
  /** False until the branch desk has seen the person; only then may one book and serve. */
  verified: z.boolean(),
  /** Where one lives, as a volunteer at the door would need it; empty for a member from outside, such as shop staff. */
  address: z.string(),
});

export const Building = z.object({ buildingId: Id, name: z.string(), gridName: z.string() });

export const JoinInput = z.object({
  name: typed(2, 20),
  birthDate: Day,
  buildingId: Id,
  /** Door, such as 2单元301. */
  room: typed(1, 20),
});

/** A person waiting at the branch desk to be recognised. */
export const Newcomer = z.object({
  memberId: Id,
  name: z.string(),
  birthDate: Day,
  age: z.int(),
  address: z.string(),
  joinedAt: z.iso.datetime(),
});

/** As the desk tells people of one name apart. */
export const Neighbour = Newcomer.pick({ memberId: true, name: true, age: true, address: true });

export type Membership = z.infer<typeof Membership>;
export type Community = z.infer<typeof Community>;
export type Building = z.infer<typeof Building>;
export type Newcomer = z.infer<typeof Newcomer>;
export type Neighbour = z.infer<typeof Neighbour>;
