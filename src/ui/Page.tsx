import { View } from "@tarojs/components";
import Taro, { useDidShow } from "@tarojs/taro";
import { type PropsWithChildren, type ReactNode, useEffect } from "react";
import { noteTouch } from "@/api/acted";
import { elder, fontScale } from "./theme";
import { goBack } from "@/routes";
import { words } from "@/words/common";
import { a11y } from "./a11y";
import { Press } from "./Press";
import { type Tab, TabBar } from "./TabBar";
import { Toaster } from "./Toast";

interface PageProps {
  title: string;
  /** The tab this page is, if it is one. */
  tab?: Tab;
  /** What stays at the foot while the page scrolls: the one main button. */
  foot?: ReactNode;
  /** No way back: the first page one sees. */
  first?: boolean;
  className?: string;
}

/** The frame of every page: theme, title, foot and tabs. */
export function Page({ title, tab, foot, first, className = "", children }: PropsWithChildren<PageProps>) {
  const large = elder.use();
  const showTitle = () => void Taro.setNavigationBarTitle({ title });
  useDidShow(showTitle);
  useEffect(showTitle, [title]);
  return (
    <View
      className={`page ${large ? "elder" : ""} ${className}`}
      style={fontScale === 1 ? undefined : ({ "--font-scale": String(fontScale) } as object)}
      onTouchStart={noteTouch}
    >
      {process.env.TARO_ENV === "h5" && <Header title={title} back={!tab && !first} />}
      <View className="body" {...a11y("main")}>
        {children}
      </View>
      {(foot !== undefined || tab) && (
        <View className="page-foot" {...a11y("region", { "aria-label": title })}>
          {foot !== undefined && <View className="foot">{foot}</View>}
          {tab && <TabBar at={tab} />}
        </View>
      )}
      <Toaster />
    </View>
  );
}

/** WeChat draws its own bar; the preview draws one like it. */
function Header({ title, back }: { title: string; back: boolean }) {
  return (
    <View className="header" {...a11y("banner")}>
      {back && (
        <Press id="back" className="header-back" onPress={goBack}>
          <View className="chevron left" />
          {words.back}
        </Press>
      )}
      <View className="header-title" {...a11y("heading", { "aria-level": 1 })}>
        {title}
      </View>
    </View>
  );
}
