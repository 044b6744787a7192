import { adviceDay } from "./adviceDay";
import { adviceOf } from "./adviceOf";
import { adviceSlots } from "./adviceSlots";
import { bookAdvice } from "./bookAdvice";
import { bookAdviceFor } from "./bookAdviceFor";
import { cancelAdvice } from "./cancelAdvice";
import { myAdvice } from "./myAdvice";
import { publishAdvice } from "./publishAdvice";
import { tellAdvice } from "./tellAdvice";
import { withdrawAdvice } from "./withdrawAdvice";

/** Hours of advice. */
export const adviceHandlers = {
  adviceDay,
  adviceOf,
  adviceSlots,
  bookAdvice,
  bookAdviceFor,
  cancelAdvice,
  myAdvice,
  publishAdvice,
  tellAdvice,
  withdrawAdvice,
};
