/** What a picture is, and its size in pixels. */
export interface Picture {
  type: 'png' | 'jpeg';
  width: number;
  height: number;
}

/** What a file's first bytes say of the picture in it; null where it is neither a PNG nor a JPEG that is whole enough. */
export function pictureIn(bytes: Uint8Array): Picture | null {
  const found = pngIn(bytes) ?? jpegIn(bytes);
  return found !== null && found.width > 0 && found.height > 0 ? found : null;
}

const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Source: PNG specification, 5.2 and 11.2.1: the signature, then the header chunk with width and height. */
function pngIn(bytes: Uint8Array): Picture | null {
  if (bytes.length < 33 || pngStart.some((byte, index) => bytes[index] !== byte)) return null;
  const view = viewOf(bytes);
  return { type: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Source: ITU T.81, B.1.1 and B.2.2: segments with their lengths, up to the frame header. */
function jpegIn(bytes: Uint8Array): Picture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker))
      return { type: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

/** Frame headers are C0 to CF, but for three markers among them that are tables. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
