import { Input, Picker, Text, Textarea, View } from "@tarojs/components";
import { named } from "./a11y";

interface FieldProps {
  id?: string;
  label: string;
  value: string;
  onChange(value: string): void;
  hint?: string;
  error?: string;
  max?: number;
}

/** A label over a field, and what helps or what is wrong under it. */
export function Labelled({
  label,
  hint,
  error,
  children,
}: React.PropsWithChildren<Pick<FieldProps, "label" | "hint" | "error">>) {
  return (
    <View className="field">
      <Text className="field-label">{label}</Text>
      {children}
      {error ? <Text className="field-error">{error}</Text> : hint ? <Text className="field-hint">{hint}</Text> : null}
    </View>
  );
}

interface TextFieldProps extends FieldProps {
  kind?: "text" | "number";
  big?: boolean;
}

export function Field({ id, label, value, onChange, hint, error, max = 60, kind = "text", big }: TextFieldProps) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      <Input
        id={id}
        className={`input ${big ? "big" : ""} ${error ? "wrong" : ""}`}
        type={kind}
        value={value}
        maxlength={max}
        cursorSpacing={120}
        onInput={({ detail }) => onChange(detail.value)}
        {...named(label)}
      />
    </Labelled>
  );
}

export function TextArea({
  id,
  label,
  value,
  onChange,
  hint,
  error,
  max = 200,
  placeholder,
}: FieldProps & { placeholder?: string }) {
  return (
    <Labelled label={label} hint={hint} error={error}>
      <Textarea
        id={id}
        className={`input area ${error ? "wrong" : ""}`}
        value={value}
        maxlength={max}
        placeholder={placeholder}
        placeholderClass="placeholder"
        cursorSpacing={120}
        onInput={({ detail }) => onChange(detail.value)}
        {...named(label)}
      />
    </Labelled>
  );
}

interface DayFieldProps extends FieldProps {
  empty: string;
  first: string;
  last: string;
  shown: string;
}

/** A calendar day chosen on the phone's own wheel. */
export function DayField({ id, label, value, onChange, hint, error, empty, first, last, shown }: DayFieldProps) {
  if (process.env.TARO_ENV === "h5")
    return (
      <Labelled label={label} hint={hint} error={error}>
        <Input
          id={id}
          className={`input ${error ? "wrong" : ""}`}
          value={value}
          onInput={({ detail }) => onChange(detail.value)}
          {...{ nativeProps: { type: "date", min: first, max: last, "aria-label": label } }}
        />
      </Labelled>
    );
  return (
    <Labelled label={label} hint={hint} error={error}>
      <Picker
        mode="date"
        value={value || "1955-01-01"}
        start={first}
        end={last}
        onChange={({ detail }) => onChange(detail.value)}
      >
        <View id={id} className={`input ${value ? "" : "placeholder"}`}>
          {value ? shown : empty}
        </View>
      </Picker>
    </Labelled>
  );
}
