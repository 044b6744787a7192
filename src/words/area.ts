/** Choosing a building. */
export const words = {
  other: "换一栋",
  farther: "别的网格的楼",
};
