import { describe, expect, it } from 'vitest';
import { pictureIn } from '../../src/core/picture.ts';
import { jpegOf, pngOf } from '../support/pictures.ts';

describe('a picture', () => {
  it('is known by its first bytes, with its size', () => {
    expect(pictureIn(pngOf(300, 70))).toEqual({ type: 'png', width: 300, height: 70 });
    expect(pictureIn(jpegOf(300, 70))).toEqual({ type: 'jpeg', width: 300, height: 70 });
  });

  it('may stand inside a larger buffer', () => {
    const padded = new Uint8Array([1, 2, 3, ...pngOf(5, 6)]).subarray(3);
    expect(pictureIn(padded)).toEqual({ type: 'png', width: 5, height: 6 });
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a text', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a GIF', new TextEncoder().encode('GIF89a..........')],
    ['a PNG cut short', pngOf(3, 4).subarray(0, 20)],
    ['a PNG without a size', pngOf(0, 4)],
    ['a JPEG cut short', jpegOf(3, 4).subarray(0, 12)],
    ['a JPEG without a frame', new Uint8Array([0xff, 0xd8, 0xff, 0xd9, 0, 0, 0, 0, 0, 0, 0, 0])],
    ['zeros', new Uint8Array(100)],
  ])('is not %s', (_, bytes) => {
    expect(pictureIn(bytes)).toBeNull();
  });
});
