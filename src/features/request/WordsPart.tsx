import { Text, View } from "@tarojs/components";
import { Press } from "@/ui/Press";
import { TextArea } from "@/ui/Field";
import { words } from "@/words/newRequest";

interface WordsPartProps {
  said: string;
  error: string | undefined;
  onChange(said: string): void;
}

/** What it is, by one tap on what is said most, or in one's own words. */
export function WordsPart({ said, error, onChange }: WordsPartProps) {
  return (
    <>
      <TextArea
        id="request-words"
        label={words.what}
        placeholder={words.whatPlaceholder}
        max={500}
        value={said}
        error={error}
        onChange={onChange}
      />
      {said === "" && (
        <View className="field">
          <View className="soft">{words.quick}</View>
          <View className="choice grid">
            {words.quickOnes.map((one, index) => (
              <Press key={one} id={`quick-${index}`} className="option" onPress={() => onChange(one)}>
                <Text className="option-word">{one}</Text>
              </Press>
            ))}
          </View>
        </View>
      )}
    </>
  );
}
