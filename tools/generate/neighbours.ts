import type { ServiceCode } from "./catalogue";
import { makeName, type Sex } from "./names";
import { BUILDINGS } from "./places";
import { type Random, randomFor } from "./random";
import { staff } from "./staff";

/** Someone who lives in the demo community and joins it through the app. */
export interface Neighbour {
  openid: string;
  name: string;
  sex: Sex;
  ageYears: number;
  /** Month and day, `03-15`. */
  birthday: string;
  building: number;
  room: string;
  /** Days before the loading on which they joined. */
  joinedDaysAgo: number;
  /** The desk has not seen them yet. */
  isNewcomer: boolean;
  /** Kinds of help they give; none for one who is no volunteer. */
  gives: readonly ServiceCode[];
}

/** Ages tell names apart by fashion; the exact year of loading does not matter for that. */
const YEAR_FOR_NAMES = 2026;
export const FIRST_DAYS_AGO = 91;

const known: readonly Neighbour[] = [
  neighbour("wang-xiulan", "王秀兰", "female", 80, "03-15", 3, "2单元301", ["company", "phone"]),
  neighbour("zhang-guoliang", "张国良", "male", 76, "10-02", 4, "1单元102"),
  neighbour("he-guizhen", "何桂珍", "female", 72, "12-08", 2, "3单元201"),
  neighbour("li-jianguo", "李建国", "male", 63, "10-01", 5, "1单元402", [
    "repair",
    "hospital",
    "errand",
    "bills",
    "cleaning",
  ]),
  neighbour("zhao-min", "赵敏", "female", 38, "06-21", 7, "2单元502", [
    "hospital",
    "company",
    "meal",
    "childcare",
    "errand",
  ]),
  neighbour("sun-xiaodong", "孙晓东", "male", 22, "09-09", 12, "1单元601", [
    "phone",
    "errand",
    "bills",
    "company",
    "cleaning",
  ]),
  { ...neighbour("zhou-jianping", "周建平", "male", 67, "05-30", 6, "2单元103"), joinedDaysAgo: 1, isNewcomer: true },
];

function neighbour(
  openid: string,
  name: string,
  sex: Sex,
  ageYears: number,
  birthday: string,
  building: number,
  room: string,
  gives: readonly ServiceCode[] = [],
): Neighbour {
  return {
    openid: `demo-${openid}`,
    name,
    sex,
    ageYears,
    birthday,
    building,
    room,
    joinedDaysAgo: FIRST_DAYS_AGO,
    isNewcomer: false,
    gives,
  };
}

/** What volunteers among the made-up people can do together; hardly anybody does everything. */
const skillSets: readonly (readonly ServiceCode[])[] = [
  ["errand", "meal", "cleaning"],
  ["hospital", "company", "errand"],
  ["haircut", "company", "meal"],
  ["phone", "bills", "errand"],
  ["childcare", "company", "meal"],
  ["repair", "bills", "phone"],
  ["cleaning", "errand", "hospital", "haircut"],
];

const ELDERS = 23;
const VOLUNTEERS = 14;
const NEWCOMERS = 2;

/** All neighbours, the known ones first. */
export const neighbours: readonly Neighbour[] = makeNeighbours(randomFor("neighbours"));

function makeNeighbours(random: Random): Neighbour[] {
  const taken = new Set([...staff, ...known].map(({ name }) => name));
  const made = [
    ...times(ELDERS, (index) => make(`resident-${index + 1}`, random, [61, 89], taken)),
    ...times(VOLUNTEERS, (index) => ({
      ...make(`volunteer-${index + 1}`, random, index < 4 ? [60, 66] : [20, 58], taken),
      gives: skillSets[index % skillSets.length]!,
    })),
    ...times(NEWCOMERS, (index) => ({
      ...make(`newcomer-${index + 1}`, random, [30, 78], taken),
      joinedDaysAgo: index,
      isNewcomer: true,
    })),
  ];
  // A few came later, once neighbours had told them of it.
  return [
    ...known,
    ...made.map((one, index) =>
      index % 7 === 6 && !one.isNewcomer ? { ...one, joinedDaysAgo: random.int(30, 60) } : one,
    ),
  ];
}

function make(openid: string, random: Random, [youngest, oldest]: [number, number], taken: Set<string>): Neighbour {
  const ageYears = random.int(youngest, oldest);
  const sex: Sex = random.chance(0.58) ? "female" : "male";
  const name = makeName(random, YEAR_FOR_NAMES - ageYears, sex, taken);
  const birthday = `${two(random.int(1, 12))}-${two(random.int(1, 28))}`;
  const room = `${random.int(1, 3)}单元${random.int(1, 6)}0${random.int(1, 3)}`;
  return neighbour(openid, name, sex, ageYears, birthday, random.int(1, BUILDINGS), room);
}

export function neighbourNamed(openid: string): Neighbour {
  const found = neighbours.find((one) => one.openid === `demo-${openid}`);
  if (!found) throw new Error(`no neighbour ${openid}`);
  return found;
}

/** The birth date that makes the person exactly as old as the cast says on a day, `2026-11-21`. */
export function birthDateOn(person: Neighbour, today: string): string {
  const hadBirthday = today.slice(5) >= person.birthday;
  return `${Number(today.slice(0, 4)) - person.ageYears - (hadBirthday ? 0 : 1)}-${person.birthday}`;
}

function times<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
