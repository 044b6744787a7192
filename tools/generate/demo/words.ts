import type { ServiceCode } from "../catalogue";

/** What residents write when they book. */
export const bookingNotes: Record<ServiceCode, readonly string[]> = {
  errand: ["帮买一斤青菜、两块豆腐", "取一下菜鸟驿站的快递", "到药店买降压药，盒子我拍好了", ""],
  cleaning: ["主要擦厨房的窗户", "阳台要扫一扫，有梯子", "换季了，帮忙收拾衣柜", ""],
  hospital: ["上午复查眼睛，要带医保卡", "去区医院做心电图，已经挂号", "膝盖疼，走得慢，请多担待"],
  haircut: ["剪短一点就好", "腿脚不便，家里有推子", ""],
  repair: ["厨房水龙头滴水", "客厅的灯不亮了", "插座松了，不敢碰", "电视没有声音"],
  meal: ["做一顿软和的午饭", "从食堂送两份，少盐", "牙不好，想喝点粥"],
  company: ["想找人下盘象棋", "一个人闷，说说话就好", "念念报纸，眼睛看不清", "帮我给孩子写封信"],
  bills: ["水费单看不明白", "燃气卡要充一百元", ""],
  phone: ["想学和孙女视频", "教我怎么在手机上挂号", "微信字太小，不会调"],
  childcare: ["下午四点半接孙子放学", "临时出门，帮看一会儿孩子"],
};

/** Words with a rating, by stars; many say nothing. */
export const ratingWords: Record<number, readonly string[]> = {
  5: ["很细心，谢谢", "手脚麻利，人也和气", "像自家孩子一样", "来得准时，做得仔细", "", "", ""],
  4: ["挺好的", "做得不错，稍微晚了几分钟", "", ""],
  3: ["可以，下次慢一点", ""],
};

export const cancelReasons = ["儿子回来了，不用麻烦了", "身体不舒服，改天再约", "时间记错了"] as const;
export const releaseReasons = ["家里孩子发烧，去不了", "单位临时加班"] as const;
export const disputes = [
  { reason: "约好一个钟头，没到半个钟头就走了", ruling: "双方都说了情况，按实际做的支付。" },
  { reason: "窗户没有擦完", ruling: "已请志愿者补做一部分，按一半支付。" },
  { reason: "说好修灯，灯还是不亮", ruling: "灯确实没有修好，这次不计时间。" },
  { reason: "没有按嘱咐买药，白跑一趟", ruling: "买错了药，志愿者也同意这次不计时间。" },
] as const;
