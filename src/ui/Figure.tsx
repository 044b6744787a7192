import { Text, View } from "@tarojs/components";

/** An amount writ large, its units small: 9小时14分 */
export function Figure({ id, children }: { id: string; children: string }) {
  return (
    <View id={id} className="figure">
      {children.split(/(\d+)/).map((part, index) => (
        <Text key={index} className={index % 2 === 1 ? "" : "figure-unit"}>
          {part}
        </Text>
      ))}
    </View>
  );
}
