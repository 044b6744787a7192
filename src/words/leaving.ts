export const words = {
  open: "离开社区，删掉我的信息",
  titleOf: (community: string) => `要离开${community}吗`,
  what: [
    "您的姓名、生日、住址和微信都会删掉，删了就找不回来。",
    "您提过的诉求会接着办，不再写您的名字。",
    "存下的时间和积分留在账上，只剩一个编号，不能再用了。可以先送给亲属，或捐给时间池。",
    "还有约好的服务，要先做完或取消。",
  ],
  left: (minutes: string, points: number) => `您现在存着${minutes}和${points}积分，离开后就不能用了。`,
  sure: "我想好了",
  sureDetail: "打开后才能离开",
  verb: "离开并删掉",
  done: "已离开，您的信息删掉了。",
};
