const said = ["", "不满意", "不太好", "还可以", "满意", "很满意"];

export const words = { label: "评价", said: (stars: number) => said[stars] ?? "" };
