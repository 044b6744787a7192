/** Minutes of one working day, 8:30–12:00 and 14:00–17:30. */
const WORKING_DAY = 420;
const DAY = 1440;

const hours = (minutes: number) => (minutes < 60 ? `${minutes}分钟` : `${minutes / 60}小时`);

/** The clocks run by the hour; people count in days. */
const sayDays = (days: number) => (days === 1 ? "24小时" : `${days * 24}小时（${days}天）`);

/** How long the first contact and the handling may be, in minutes: what a community may choose among. */
export const choices = {
  contact: [30, 60, 120, 240, 480].map((value) => ({ value, word: hours(value) })),
  handle: {
    natural: [1, 2, 3, 5, 7, 15].map((days) => ({ value: days * DAY, word: sayDays(days) })),
    working: [1, 2, 3, 5, 7, 10].map((days) => ({ value: days * WORKING_DAY, word: `${days}个工作日` })),
  },
};

function sayHandle(minutes: number, calendar: "natural" | "working"): string {
  const unit = calendar === "working" ? WORKING_DAY : DAY;
  if (minutes % unit !== 0) return hours(minutes);
  return calendar === "working" ? `${minutes / unit}个工作日` : sayDays(minutes / unit);
}

export const words = {
  title: "办理时限",
  hint: "各类诉求多久联系居民、多久办好。改了以后新提的照新的算；在办的不变，等改了类别、标了紧急、退回再办或重新打开时才照新的算。标为紧急的最多24小时。",
  open: "办理时限",
  openHint: "每类诉求多久要办好",
  contact: (minutes: number) => `${hours(minutes)}内联系居民`,
  handle: (minutes: number, calendar: "natural" | "working") => `${sayHandle(minutes, calendar)}内办好`,
  calendarUnknown: "后面的放假安排还没有录入。录入以前，上班时间按周末和法定假日推算，调休不算。",
  change: "改时限",
  titleOf: (kind: string) => `${kind}的时限`,
  contactLabel: "多久联系居民",
  calendarLabel: "时间怎么算",
  calendars: { natural: "日夜都算", working: "只算上班时间" },
  workingHint: "工作日8:30到12:00、14:00到17:30，节假日不算，调休上班的算。",
  handleLabel: "多久办好",
  verb: "就按这个算",
  done: "已改好，新提的诉求照它算。",
};
