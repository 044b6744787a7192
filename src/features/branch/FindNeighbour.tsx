import { View } from "@tarojs/components";
import { useState } from "react";
import type { Neighbour } from "@contract/member/membership";
import { call } from "@/api/call";
import { usePaged } from "@/api/usePaged";
import { Button } from "@/ui/Button";
import { Choice } from "@/ui/Choice";
import { Field } from "@/ui/Field";
import { Loaded, Refusal } from "@/ui/states";
import { words as common } from "@/words/common";
import { words } from "@/words/poolDesk";

interface FindNeighbourProps {
  chosen: Neighbour | undefined;
  onChoose(neighbour: Neighbour | undefined): void;
}

/** A neighbour by part of the name. */
export function FindNeighbour({ chosen, onChoose }: FindNeighbourProps) {
  const [typed, setTyped] = useState("");
  const [query, setQuery] = useState("");
  const find = () => {
    onChoose(undefined);
    setQuery(typed.trim());
  };
  return (
    <>
      <Field id="find-name" label={words.findName} max={20} value={typed} onChange={setTyped} />
      <Button id="find-submit" kind="quiet" disabled={typed.trim() === ""} onPress={find}>
        {words.find}
      </Button>
      {query !== "" && <Found key={query} {...{ query, chosen, onChoose }} />}
    </>
  );
}

function Found({ query, chosen, onChoose }: FindNeighbourProps & { query: string }) {
  const { live, items, hasMore, loadingMore, moreError, loadMore } = usePaged(
    (after) => call("member", "find", { query, after }),
    ({ memberId }) => memberId,
    [query],
  );
  const options = items.map(({ memberId, name, age, address }, index) => ({
    value: memberId,
    word: words.nameAndAge(name, age),
    detail: address,
    id: `found-${index}`,
  }));
  return (
    <Loaded live={live}>
      {() => (
        <>
          {items.length === 0 && <View className="soft">{words.foundNobody}</View>}
          <Choice
            label={words.findName}
            layout="rows"
            options={options}
            value={chosen?.memberId}
            onChange={(memberId) => onChoose(items.find((one) => one.memberId === memberId))}
          />
          <Refusal error={moreError} />
          {hasMore && (
            <Button kind="quiet" busy={loadingMore} onPress={loadMore}>
              {common.loadMore}
            </Button>
          )}
        </>
      )}
    </Loaded>
  );
}
