import type { Random } from "./random";

export type Sex = "female" | "male";

export const surnames = [
  ..."王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严",
];

/** Given names as parents of the time chose them, by the last year they were in fashion. */
const givenNames: { until: number; female: readonly string[]; male: readonly string[] }[] = [
  {
    until: 1949,
    female: ["秀英", "桂兰", "淑珍", "凤英", "玉兰", "素芬", "翠花", "月娥", "桂珍", "惠芳", "兰芝", "秀珍"],
    male: ["德福", "长庚", "国良", "树林", "福生", "宝山", "文清", "永昌", "金水", "炳南", "茂才", "玉田"],
  },
  {
    until: 1969,
    female: ["丽华", "玉梅", "春芳", "桂芳", "爱华", "秋菊", "美玲", "红英", "建华", "素琴", "月红", "佩珍"],
    male: ["建国", "卫东", "志强", "爱民", "跃进", "国庆", "建军", "援朝", "新民", "永强", "志明", "保国"],
  },
  {
    until: 1989,
    female: ["敏", "静", "丽娟", "晓红", "海燕", "艳", "芳", "雪梅", "文静", "莉", "燕", "慧"],
    male: ["伟", "军", "勇", "建平", "海涛", "鹏", "志刚", "磊", "晓峰", "斌", "立新", "涛"],
  },
  {
    until: 9999,
    female: ["雨欣", "佳怡", "晓雨", "思琪", "梦瑶", "婷婷", "若曦", "雅雯", "欣妍", "可欣", "诗涵", "嘉慧"],
    male: ["浩然", "子轩", "晓东", "宇航", "俊杰", "一鸣", "博文", "天宇", "嘉豪", "明哲", "泽宇", "逸飞"],
  },
];

/** Given names of a year of birth. */
export function givenNamesOf(birthYear: number, sex: Sex): readonly string[] {
  return givenNames.find(({ until }) => birthYear <= until)![sex];
}

/** A made-up name nobody of `taken` has. */
export function makeName(random: Random, birthYear: number, sex: Sex, taken: Set<string>): string {
  for (;;) {
    const name = random.pick(surnames) + random.pick(givenNamesOf(birthYear, sex));
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
