import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { type OutputOf } from "@/api/call";
import { useAction } from "@/api/useAction";
import { now } from "@/clock";
import { goOn } from "@/routes";
import { instantOf } from "@/time";
import { firstFree } from "@/ui/DayTime";

/** What is being booked, begun with likely answers so that most people change one or two. */
export function useBooking({ services, address }: OutputOf<"order", "catalogue">) {
  const { params } = useRouter();
  const [serviceId, setServiceId] = useState(params.serviceId ?? services[0]?.serviceId ?? "");
  const [at, setAt] = useState(() => firstFree(now()));
  const [asked, setDurationMinutes] = useState<number>();
  const [place, setPlace] = useState(address);
  const [note, setNote] = useState("");
  const book = useAction("order", "book");

  const service = services.find((one) => one.serviceId === serviceId) ?? services[0];
  const choices = service?.durationChoices ?? [];
  const durationMinutes = asked !== undefined && choices.includes(asked) ? asked : (choices[0] ?? 60);
  const startsAt = instantOf(at.day, at.clock);

  const submit = async () => {
    if (!service) return;
    const answer = await book.run({ serviceId: service.serviceId, startsAt, durationMinutes, place, note });
    if (!answer) return;
    goOn("order", { orderId: answer.order.orderId });
  };

  return {
    ...{ service, setServiceId, at, setAt, startsAt, choices, durationMinutes, setDurationMinutes },
    ...{ place, setPlace, note, setNote, book, submit },
  };
}
