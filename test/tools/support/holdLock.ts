import { lockFolder } from "../../../tools/database/lock";

/** Takes the folder named and keeps it until ended. */
try {
  lockFolder(process.argv[2]!);
  console.log("held");
  setInterval(() => undefined, 1_000);
} catch (error) {
  console.log((error as Error).message);
}
