export default defineAppConfig({
  pages: [
    "pages/home/index",
    "pages/welcome/index",
    "pages/book/index",
    "pages/order/index",
    "pages/orders/index",
    "pages/points/index",
    "pages/statement/index",
    "pages/rewards/index",
    "pages/redeem/index",
    "pages/vouchers/index",
    "pages/voucher/index",
    "pages/requests/index",
    "pages/request-new/index",
    "pages/request/index",
    "pages/notices/index",
    "pages/me/index",
  ],
  subPackages: [
    { root: "packages/volunteer", pages: ["tasks/index", "visit/index", "hours/index"] },
    {
      root: "packages/branch",
      pages: [
        "desk/index",
        "choose/index",
        "newcomers/index",
        "resolve/index",
        "pool/index",
        "paid/index",
        "entries/index",
      ],
    },
    {
      root: "packages/cases",
      pages: [
        ...["queue/index", "work/index", "desk/index", "enter/index"],
        ...["roster/index", "duties/index", "terms/index", "unmasks/index"],
        ...["imports/index", "imports/report/index", "imports/results/index"],
      ],
    },
    {
      root: "packages/giving",
      pages: [
        ...["kin/index", "gift/index", "donate/index", "send/index"],
        ...["pool/index", "ask/index", "origins/index"],
      ],
    },
    {
      root: "packages/audit",
      pages: [
        ...["home/index", "accounts/index", "account/index", "entry/index"],
        ...["corrections/index", "suspensions/index", "budget/index", "clearing/index"],
      ],
    },
    { root: "packages/figures", pages: ["home/index", "cases/index", "study/index"] },
    {
      root: "packages/mediation",
      pages: [
        ...["home/index", "ask/index", "room/index", "figures/index"],
        ...["advice/index", "advice-day/index", "reports/index"],
      ],
    },
    { root: "packages/passbook", pages: ["passbook/index", "print/index", "check/index", "heads/index"] },
    { root: "packages/merchant", pages: ["verify/index", "today/index"] },
  ],
  window: {
    navigationBarBackgroundColor: "#FBF8F3",
    navigationBarTextStyle: "black",
    navigationBarTitleText: "邻里",
    backgroundColor: "#FBF8F3",
    backgroundTextStyle: "dark",
  },
  // Without naming it here WeChat refuses to open the map.
  requiredPrivateInfos: ["chooseLocation"],
  lazyCodeLoading: "requiredComponents",
  // In the browser pages change at once; a slide makes some people dizzy.
  animation: false,
});
