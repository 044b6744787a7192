import { Image, Text, View } from "@tarojs/components";
import { silent } from "@/ui/a11y";
import { Press } from "@/ui/Press";
import { words } from "@/words/casePage";
import { MOST_PHOTOS, type Photo, type usePhotos } from "./usePhotos";

function OnePhoto({
  photo,
  index,
  onSend,
  onRemove,
}: {
  photo: Photo;
  index: number;
  onSend(): void;
  onRemove(): void;
}) {
  const failed = photo.state === "failed";
  return (
    <View>
      <Press id={`photo-${index}`} className="photo" label={words.photo(index)} onPress={() => failed && onSend()}>
        <Image className="photo" mode="aspectFill" src={photo.path} {...silent} />
      </Press>
      <View className="photo-word soft" {...(process.env.TARO_ENV === "h5" ? { "data-state": photo.state } : {})}>
        {photo.state === "sent" ? "" : words.photoStates[photo.state]}
      </View>
      <Press className="link" label={words.removePhoto} onPress={onRemove}>
        <Text>{words.remove}</Text>
      </Press>
    </View>
  );
}

export function Photos({
  photos,
  add,
  send,
  remove,
  label = words.photos,
  error,
}: ReturnType<typeof usePhotos> & { label?: string; error: string | undefined }) {
  return (
    <View className="field">
      <View className="field-label">{label}</View>
      <View className="photos">
        {photos.map((photo, index) => (
          <OnePhoto
            key={photo.photoId}
            photo={photo}
            index={index}
            onSend={() => void send(photo)}
            onRemove={() => remove(photo.photoId)}
          />
        ))}
        {photos.length < MOST_PHOTOS && (
          <Press
            id="add-photo"
            className={`photo photo-add ${photos.length === 0 ? "first" : ""}`}
            onPress={() => void add()}
          >
            <View className="camera" />
            <Text>{words.addPhoto}</Text>
          </Press>
        )}
      </View>
      {error !== undefined && <View className="field-error">{error}</View>}
    </View>
  );
}
