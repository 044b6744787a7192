/** What a file of the hotline may be, for the app, the functions and the storage's stand-in alike. */
export const hotlineEndings = ["csv", "xlsx", "xls"] as const;

export const MOST_HOTLINE_FILE_BYTES = 200 * 1024 * 1024;
