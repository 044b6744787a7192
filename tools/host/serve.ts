import { explain, runHost } from "./main";

/** `npm run serve [-- --empty]`: the local host without building the app. */
runHost(process.argv.slice(2)).catch(explain);
