import { View } from "@tarojs/components";
import { call, type OutputOf } from "@/api/call";
import { useLive } from "@/api/useLive";
import { useNow } from "@/clock";
import { useBooking } from "@/features/order/useBooking";
import { inCommunity } from "@/features/session/inCommunity";
import { sayMinutes, sayTime } from "@/time";
import { Button } from "@/ui/Button";
import { Heading } from "@/ui/Card";
import { Choice } from "@/ui/Choice";
import { DayTime } from "@/ui/DayTime";
import { Field, TextArea } from "@/ui/Field";
import { Page } from "@/ui/Page";
import { Loaded, OfflineLine, Refusal } from "@/ui/states";
import { words } from "@/words/book";

/** The choices scroll; what was chosen and the button stay in sight. */
function BookForm({ catalogue, offline }: { catalogue: OutputOf<"order", "catalogue">; offline: boolean }) {
  const now = useNow();
  const booking = useBooking(catalogue);
  const { services, availableMinutes } = catalogue;
  const { service, durationMinutes, startsAt, book } = booking;
  const available = sayMinutes(availableMinutes);
  const tooLong = durationMinutes > availableMinutes;
  const passed = new Date(startsAt).getTime() <= now;
  const foot = (
    <>
      <View className="strong foot-line">{words.summary(sayTime(startsAt, now), sayMinutes(durationMinutes))}</View>
      <Button id="book-submit" busy={book.busy} disabled={tooLong || passed} onPress={() => void booking.submit()}>
        {words.verb}
      </Button>
    </>
  );
  return (
    <Page title={words.title} foot={foot}>
      {offline && <OfflineLine />}
      <Heading>{words.service}</Heading>
      <Choice
        label={words.service}
        value={service?.serviceId}
        onChange={booking.setServiceId}
        options={services.map(({ serviceId, code, name }) => ({ value: serviceId, word: name, id: `service-${code}` }))}
      />
      {service && <View className="soft spaced">{service.summary}</View>}
      <Heading>{words.when}</Heading>
      <DayTime value={booking.at} now={now} onChange={booking.setAt} />
      <Heading>{words.length}</Heading>
      <Choice
        label={words.length}
        value={durationMinutes}
        onChange={booking.setDurationMinutes}
        options={booking.choices.map((minutes) => ({
          value: minutes,
          word: sayMinutes(minutes),
          id: `duration-${minutes}`,
        }))}
      />
      <Field
        id="book-place"
        label={words.where}
        value={booking.place}
        error={book.error?.fields.place}
        onChange={booking.setPlace}
      />
      <TextArea
        id="book-note"
        label={words.note}
        placeholder={words.notePlaceholder}
        value={booking.note}
        error={book.error?.fields.note}
        onChange={booking.setNote}
      />
      <View id="book-holds" className={`note ${tooLong || passed ? "soft-mind" : "soft-go"}`}>
        {passed
          ? words.passed
          : tooLong
            ? words.tooLong(available)
            : words.holds(sayMinutes(durationMinutes), available)}
      </View>
      <Refusal error={book.error} />
    </Page>
  );
}

export default inCommunity(function BookPage() {
  const catalogue = useLive(() => call("order", "catalogue", {}), []);
  if (catalogue.data) return <BookForm catalogue={catalogue.data} offline={catalogue.offline} />;
  return (
    <Page title={words.title}>
      <Loaded live={catalogue}>{() => null}</Loaded>
    </Page>
  );
});
