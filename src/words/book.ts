export const words = {
  title: "预约服务",
  service: "要帮什么忙",
  when: "什么时候",
  length: "要多久",
  where: "到哪里",
  note: "要交代的话（可不填）",
  notePlaceholder: "比如：买两斤青菜、一袋盐",
  summary: (when: string, length: string) => `${when}，${length}`,
  holds: (held: string, available: string) => `先留出${held}，做完再付。您现有${available}可用。`,
  tooLong: (available: string) => `您可用的时间只有${available}，请选短一些，或先去服务邻里积攒时间。`,
  passed: "这个时间已经过去，请另选一个。",
  verb: "确认预约",
};
