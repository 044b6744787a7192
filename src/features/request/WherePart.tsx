import { View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import type { Building } from "@contract/member/membership";
import { Buildings } from "@/features/area/Buildings";
import { Choice, type Option } from "@/ui/Choice";
import { Field } from "@/ui/Field";
import { words } from "@/words/newRequest";
import type { Missing, Report, Spot } from "./useReport";

/** A point on WeChat's own map; none when they think better of it, or do not let us. */
async function chooseSpot(): Promise<Spot | undefined> {
  try {
    const { name, latitude, longitude } = await Taro.chooseLocation({});
    return { name: name || words.spot, point: { latitude: Number(latitude), longitude: Number(longitude) } };
  } catch {
    return undefined;
  }
}

interface WherePartProps {
  report: Report;
  buildings: Building[];
  home: Building | undefined;
  missing: Missing;
  set(part: Partial<Report>): void;
}

/** My building unless said otherwise: another building, the grounds between them, or a point on the map where there is one. */
export function WherePart({ report, buildings, home, missing, set }: WherePartProps) {
  const detail = report.isAnonymous ? words.noBuilding : home?.name;
  const options: Option<Report["where"]>[] = [
    { value: "home", word: words.myBuilding, id: "where-home", ...(detail && { detail }) },
    { value: "building", word: words.otherBuilding, id: "where-building" },
    { value: "grounds", word: words.grounds, id: "where-grounds" },
  ];
  if (process.env.TARO_ENV !== "h5") options.push({ value: "map", word: words.onMap, id: "where-map" });
  const choose = async (where: Report["where"]) => {
    if (where !== "map") return set({ where });
    const spot = await chooseSpot();
    if (spot) set({ where, spot });
  };
  return (
    <View className="field">
      <View className="field-label">{words.where}</View>
      <Choice
        label={words.where}
        options={options}
        value={report.where}
        onChange={(where: Report["where"]) => void choose(where)}
      />
      {report.where === "map" && report.spot && <View className="soft">{words.pointNamed(report.spot.name)}</View>}
      {report.where === "building" && (
        <Buildings
          label={words.whichBuilding}
          items={buildings}
          home={home}
          value={report.buildingId}
          onChange={(buildingId) => set({ buildingId })}
        />
      )}
      {missing.building !== undefined && <View className="field-error">{missing.building}</View>}
      <Field
        id="request-exact"
        label={report.where === "grounds" ? words.whereOnGrounds : words.exact}
        hint={report.where === "grounds" ? words.groundsHint : words.exactHint}
        max={40}
        value={report.exact}
        error={missing.exact}
        onChange={(exact) => set({ exact })}
      />
    </View>
  );
}
