export const words = { day: "哪一天", morning: "上午", afternoon: "下午", evening: "晚上" };
