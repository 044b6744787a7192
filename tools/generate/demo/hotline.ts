import { hoursAfter, minutesAfter } from "../../../cloudfunctions/shared/core/time";
import { dispatchers } from "../staff";
import { idOf } from "../random";
import type { Step } from "./company";

/** A file of the 12345 hotline: two rows good, one that nobody can be called back for, one twice. */
const file = `工单编号,来电人,联系电话,诉求类别,诉求内容,事发地址,紧急程度
RX2026112001,李女士,0571-00000021,市容环卫,菜场后门垃圾堆了两天，味道很大,梧桐里社区9号楼后,一般
RX2026112002,孙先生,0571-00000022,公共设施,路面塌了一个坑，晚上骑车摔过人,梧桐里社区21号楼前,紧急
RX2026112003,吴先生,不愿留,噪音扰民,楼上半夜拖家具,梧桐里社区30号楼,一般
RX2026112001,李女士,0571-00000021,市容环卫,菜场后门垃圾堆了两天，味道很大,梧桐里社区9号楼后,一般
`;

/** The desk takes the hotline's file in, this afternoon as it were. */
export function hotlineFile(now: Date, runJobs: () => Promise<void>): Step[] {
  const at = hoursAfter(now, -1.2);
  const importId = idOf("hotline import");
  return [
    {
      at,
      run: async (company) => {
        const reference = await company.upload(`imports/${importId}.csv`, Buffer.from(file));
        const fileName = "12345转办.csv";
        await company.ask(dispatchers[0].openid, "request", "startImport", { importId, reference, fileName });
      },
    },
    { at: minutesAfter(at, 1), run: runJobs },
  ];
}
