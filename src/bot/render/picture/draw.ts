/**
 * A sheet as PNG: ECharts lays it on its canvas and writes SVG, resvg makes pixels of it with the bundled font. The
 * only file that loads them; they are loaded when the first picture is asked for.
 */
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import type { CustomSeriesOption } from "echarts/charts";
import { CustomChart } from "echarts/charts";
import { GraphicComponent, GridComponent } from "echarts/components";
import { init, use } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { COLOURS, type Rect, type Sheet, WIDTH, type Words } from "./sheet.js";

use([CustomChart, GraphicComponent, GridComponent, SVGRenderer]);

/** The font's name for itself; Noto Sans for Simplified Chinese, which has the Traditional characters too. */
const FAMILY = "Noto Sans S Chinese";

/** Pixels for each unit of a sheet: a picture is 1,050 pixels wide. */
const SCALE = 2.5;

function fontFiles(): string[] {
  const main = createRequire(import.meta.url).resolve("@embedpdf/fonts-sc");
  const folder = join(dirname(main), "..", "fonts");
  return ["NotoSansHans-Regular.otf", "NotoSansHans-Bold.otf"].map((name) => join(folder, name));
}

/** Rectangles as a series whose data are their places on the sheet. */
function series(rects: readonly Rect[]): CustomSeriesOption {
  return {
    type: "custom",
    data: rects.map((rect) => [rect.x, rect.y]),
    renderItem: ({ dataIndex }) => {
      const rect = rects[dataIndex];
      if (rect === undefined) return null;
      const { x, y, width, height, radius, fill } = rect;
      return { type: "rect", shape: { x, y, width, height, r: radius }, style: { fill } };
    },
  };
}

/** Words lie over rectangles. */
const ABOVE = 10;

function label({ x, y, text, size, bold, fill, align }: Words): Record<string, unknown> {
  const font = { fontFamily: FAMILY, fontSize: size, fontWeight: bold ? "bold" : "normal" };
  return { type: "text", x, y, z: ABOVE, silent: true, style: { text, fill, align, verticalAlign: "middle", ...font } };
}

/** A sheet as SVG. */
export function svgOf(sheet: Sheet): string {
  const chart = init(null, null, { renderer: "svg", ssr: true, width: WIDTH, height: sheet.height });
  try {
    chart.setOption({
      animation: false,
      backgroundColor: COLOURS.paper,
      grid: { left: 0, right: 0, top: 0, bottom: 0 },
      xAxis: { type: "value", min: 0, max: WIDTH, show: false },
      yAxis: { type: "value", min: 0, max: sheet.height, inverse: true, show: false },
      series: [series(sheet.rects)],
      graphic: { elements: sheet.words.map(label) },
    });
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}

/** A sheet as PNG. The pixels are made outside the main thread. */
export async function pngOf(sheet: Sheet): Promise<Uint8Array> {
  const image = await renderAsync(svgOf(sheet), {
    fitTo: { mode: "zoom", value: SCALE },
    font: { loadSystemFonts: false, fontFiles: fontFiles(), defaultFontFamily: FAMILY },
  });
  return image.asPng();
}
