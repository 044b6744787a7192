export const words = {
  title: "消息",
  none: "还没有消息。事情有了进展，会在这里告诉您。",
  fresh: "新",
  count: (count: number) => (count >= 100 ? "很多新消息" : `${count}条新消息`),
  noneNew: "没有新消息",
};
