import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { BodyNotJson, readJson } from "./body";
import type { Host } from "./host";
import { replyJson } from "./reply";
import { receiveFile } from "./upload";

const ClockInput = z.object({ now: z.iso.datetime({ offset: true }).nullable() });

/** What only a preview has: its clock, its timer run by hand, and its people. Null for a path it doesn't know. */
export async function serveLocal(host: Host, request: IncomingMessage, response: ServerResponse, path: string) {
  switch (`${request.method} ${path}`) {
    case "GET /local/clock":
      return replyJson(response, 200, clockOf(host));
    case "POST /local/clock": {
      const input = ClockInput.safeParse(await readJson(request));
      if (!input.success) throw new BodyNotJson();
      if (input.data.now === null) await host.freeClock();
      else host.clock.set(new Date(input.data.now));
      return replyJson(response, 200, clockOf(host));
    }
    case "POST /local/jobs":
      return replyJson(response, 200, await host.timer.run());
    case "POST /local/upload":
      return receiveFile(host.filesFolder, request, response);
    case "GET /local/personas":
      return replyJson(response, 200, { personas: host.personas });
    default:
      return null;
  }
}

function clockOf({ clock }: Host) {
  return { now: clock.now().toISOString(), set: clock.isSet };
}
