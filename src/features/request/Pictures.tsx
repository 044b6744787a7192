import { Image, View } from "@tarojs/components";
import Taro from "@tarojs/taro";
import { silent } from "@/ui/a11y";
import { Press } from "@/ui/Press";
import { words } from "@/words/casePage";

/** Pictures that open large when pressed. */
export function Pictures({ urls }: { urls: string[] }) {
  if (urls.length === 0) return null;
  return (
    <View className="photos spaced">
      {urls.map((url, index) => (
        <Press
          key={index}
          className="photo"
          label={words.photo(index)}
          onPress={() => void Taro.previewImage({ current: url, urls })}
        >
          <Image className="photo" mode="aspectFill" src={url} {...silent} />
        </Press>
      ))}
    </View>
  );
}
