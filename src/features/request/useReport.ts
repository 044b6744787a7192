import { useState } from "react";
import type { CaseKind, Consent } from "@contract/request/life";
import type { Building } from "@contract/member/membership";
import { words } from "@/words/newRequest";
import { words as life } from "@/words/request";
import { isNeighbours } from "./isNeighbours";
import { suggestKind } from "./suggestKind";
import type { Photo } from "./usePhotos";

const FEWEST_WORDS = 4;
const FEWEST_OF_NAME = 2;
const FEWEST_OF_PLACE = 2;

export interface Spot {
  name: string;
  point: { latitude: number; longitude: number };
}

export interface Report {
  said: string;
  /** The one pressed; what the words suggest stands in its place until then. */
  kind: CaseKind | undefined;
  where: "home" | "building" | "grounds" | "map";
  buildingId: string;
  spot: Spot | undefined;
  exact: string;
  isUrgent: boolean;
  /** As pressed; until then the kind decides. */
  isPublic: boolean | undefined;
  isAnonymous: boolean;
  forAnother: boolean;
  behalfName: string;
  consent: Consent | undefined;
}

const empty: Report = {
  said: "",
  kind: undefined,
  where: "home",
  buildingId: "",
  spot: undefined,
  exact: "",
  isUrgent: false,
  isPublic: undefined,
  isAnonymous: false,
  forAnother: false,
  behalfName: "",
  consent: undefined,
};

export type Missing = Partial<Record<keyof typeof words.missing, string>>;

/** What is being reported, its kind as pressed or as the words suggest it, and what it still lacks. */
export function useReport() {
  const [report, setReport] = useState(empty);
  const set = (part: Partial<Report>) => setReport((was) => ({ ...was, ...part }));
  const kind = report.kind ?? suggestKind(report.said);
  return { report, set, kind, isPublic: report.isPublic ?? (kind !== undefined && isNeighbours(kind)) };
}

export function missingIn(report: Report, kind: CaseKind | undefined, photos: Photo[]): Missing {
  const { missing } = words;
  const lacks: [keyof Missing, boolean][] = [
    ["words", report.said.trim().length < FEWEST_WORDS],
    ["kind", kind === undefined],
    ["building", report.where === "building" && report.buildingId === ""],
    ["exact", report.where === "grounds" && report.exact.trim().length < FEWEST_OF_PLACE],
    ["photos", photos.some(({ state }) => state !== "sent")],
    ["behalfName", report.forAnother && report.behalfName.trim().length < FEWEST_OF_NAME],
    ["consent", report.forAnother && report.consent === undefined],
  ];
  return Object.fromEntries(lacks.filter(([, isLacking]) => isLacking).map(([part]) => [part, missing[part]]));
}

/** The building of an address such as 3号楼2单元301: what stands in a public case of it is never the door. */
export function homeOf(address: string, buildings: Building[]): Building | undefined {
  return buildings
    .filter(({ name }) => address.startsWith(name))
    .sort((one, other) => other.name.length - one.name.length)[0];
}

/** Where it is, as the cloud takes it. Of an anonymous one it says no building that wasn't chosen. */
export function placeOf(
  { where, buildingId, spot, exact, isAnonymous }: Report,
  buildings: Building[],
  address: string,
) {
  const chosen = buildings.find((building) => building.buildingId === buildingId);
  const isOnMap = where === "map" && spot !== undefined;
  const home = isAnonymous ? words.nearHome : homeOf(address, buildings)?.name;
  if (where === "grounds") return { place: exact.trim().slice(0, 60), isOnGrounds: true };
  const named = isOnMap ? spot.name : where === "building" ? chosen?.name : home;
  return {
    place: `${named ?? words.myBuilding}${exact.trim()}`.slice(0, 60),
    ...(where === "building" && buildingId !== "" && { buildingId }),
    ...(isOnMap && { point: spot.point }),
  };
}

export const behalfOf = ({ forAnother, behalfName, consent }: Report) =>
  forAnother && consent !== undefined ? { behalf: { name: behalfName, consent } } : {};

export const kindWord = (chosen: CaseKind | undefined, kind: CaseKind | undefined) =>
  kind === undefined
    ? words.chooseKind
    : chosen === undefined
      ? words.suggested(life.kinds[kind])
      : words.chosen(life.kinds[kind]);
