import { initWasm, Resvg } from '@resvg/resvg-wasm';
// Put into the bundle as text: this room opens no files.
import module from '@resvg/resvg-wasm/index_bg.wasm?url&inline';

/** Turns an SVG picture into a PNG, with so many dots to a point. */
export type Rasterise = (svg: string, sharpness: number) => Uint8Array;

let started: Promise<void> | null = null;

/** A rasteriser that knows these fonts and no others, so that a picture is the same on every computer. */
export async function rasteriser(fonts: readonly Uint8Array[]): Promise<Rasterise> {
  started ??= initWasm(Buffer.from(module.slice(module.indexOf(',') + 1), 'base64'));
  await started;
  const font = { fontBuffers: [...fonts], defaultFontFamily: 'Source Sans 3' };
  return (svg, sharpness) => {
    const drawn = new Resvg(svg, {
      font,
      fitTo: { mode: 'zoom', value: sharpness },
      background: '#ffffff',
    });
    return drawn.render().asPng();
  };
}
