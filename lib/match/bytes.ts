/** 32-bit hash of a term: FNV-1a over UTF-16 units with a final mix, so that near strings land far apart. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  }
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}

/** Grows as it is written to; integers take 7 bits a byte, low bits first. */
export class ByteWriter {
  private bytes = new Uint8Array(1024);
  length = 0;

  varint(value: number): void {
    if (this.length + 5 > this.bytes.length) this.grow(this.length + 5);
    let rest = value;
    while (rest > 127) {
      this.bytes[this.length++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  /** A text, a varint each UTF-16 unit: one byte for ASCII. */
  text(value: string): void {
    for (let i = 0; i < value.length; i++) this.varint(value.charCodeAt(i));
  }

  done(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private grow(atLeast: number): void {
    const larger = new Uint8Array(Math.max(atLeast, this.bytes.length * 2));
    larger.set(this.bytes);
    this.bytes = larger;
  }
}

/** The text that `ByteWriter.text` wrote. */
export function readText(bytes: Uint8Array): string {
  let text = '';
  let unit = 0;
  let shift = 0;
  for (const byte of bytes) {
    unit |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) {
      text += String.fromCharCode(unit);
      unit = 0;
      shift = 0;
    }
  }
  return text;
}
