export const words = {
  title: "办完的服务单",
  hint: "请写请人帮忙的那位居民，再点有错的那一单。",
  none: (name: string) => `${name}还没有付过时间的服务单。`,
  whoServed: (name: string) => `${name}服务`,
  paid: (time: string) => `付${time}`,

  entriesTitle: "时间与积分",
  entriesHint: "点有错的那一笔，写明原因，申请冲正。",
  noEntries: "这一单没有付过时间，账上没有记录。",
  when: "上门时间",
  resident: "居民",
  volunteer: "志愿者",
  length: "付了",
  fromTo: (from: string, to: string) => `从${from}到${to}`,
  corrections: { asked: "等审核", reversed: "已冲正" },
};
