/** 十步, from the taking down to the striking off, and what each is in plain words. */
const ten = {
  采集: "收下您的话",
  汇总: "看有没有重的",
  分类: "看是哪一类",
  登记: "记下来",
  研判: "看怎么办",
  分办: "交给能办的人",
  核实: "到现场看",
  调处: "动手办",
  反馈: "告诉您结果",
  销号: "办结",
};

export const words = {
  steps: Object.keys(ten),
  plainly: (step: string) => (step in ten ? `${step}（${ten[step as keyof typeof ten]}）` : step),
};
