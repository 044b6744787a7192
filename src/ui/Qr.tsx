import { Canvas, View } from "@tarojs/components";
import Taro, { useReady } from "@tarojs/taro";
import { useEffect } from "react";
import { encode } from "uqr";
import { a11y } from "./a11y";

const SIDE = 480;

function draw(canvas: HTMLCanvasElement, text: string) {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  canvas.width = SIDE;
  canvas.height = SIDE;
  const brush = canvas.getContext("2d");
  if (!brush) return;
  const cell = SIDE / size;
  brush.fillStyle = "#FFFFFF";
  brush.fillRect(0, 0, SIDE, SIDE);
  brush.fillStyle = "#1F2A24";
  data.forEach((row, y) =>
    row.forEach((dark, x) => {
      // A hair wider than the cell, so that no pale lines stay between neighbours.
      if (dark) brush.fillRect(x * cell, y * cell, cell + 0.6, cell + 0.6);
    }),
  );
}

function drawOn(id: string, text: string) {
  if (process.env.TARO_ENV === "h5") {
    const canvas = document.querySelector(`#${id} canvas`);
    if (canvas instanceof HTMLCanvasElement) draw(canvas, text);
    return;
  }
  Taro.createSelectorQuery()
    .select(`#${id}`)
    .fields({ node: true })
    .exec(([found]: { node?: HTMLCanvasElement }[]) => {
      if (found?.node) draw(found.node, text);
    });
}

/** A QR code of the text. */
export function Qr({ id, text, label }: { id: string; text: string; label: string }) {
  useReady(() => drawOn(id, text));
  // The canvas joins the page a moment after it is drawn.
  useEffect(() => {
    const timer = setTimeout(() => drawOn(id, text), 150);
    return () => clearTimeout(timer);
  }, [id, text]);
  return (
    <View className="qr" {...a11y("img", { "aria-label": label })}>
      {process.env.TARO_ENV === "h5" ? (
        <View id={id} className="qr-canvas">
          <canvas style={{ width: "100%", height: "100%" }} />
        </View>
      ) : (
        <Canvas type="2d" id={id} className="qr-canvas" />
      )}
    </View>
  );
}
