/** A starting grant of 600 minutes pays for so many bookings of at most 90. */
export const MOST_ORDERS_AN_ELDER = 6;

/** Visits a volunteer makes a day: at 8, 11, 14 and 17 o'clock, so that none runs into the next. */
export const SLOTS_A_DAY = 4;

/** Days of history at least; more orders than fit make it longer. */
export const LEAST_HISTORY_DAYS = 90;

/** The last visit of the past, so long ago that every silence has become a confirmation. */
export const PAST_ENDS_DAYS_AGO = 5;
