// The little of WebAssembly's binary format that the build needs: https://webassembly.github.io/spec/core/binary/modules.html

/** What a section's number means. */
export const SECTION = { custom: 0, imports: 2, code: 10, data: 11 };

/** The module `bytes` with each section as `change(id, content)` gives it back. */
export function changed(bytes, change) {
  let at = 8;
  const parts = [bytes.subarray(0, at)];
  while (at < bytes.length) {
    const id = bytes[at];
    const [length, start] = number(bytes, at + 1);
    const content = change(id, bytes.subarray(start, start + length));
    parts.push(Buffer.from([id]), leb(content.length), content);
    at = start + length;
  }
  return Buffer.concat(parts);
}

/** The unsigned LEB128 number at `at`, and where it ends. */
export function number(bytes, at) {
  let [value, shift] = [0, 0];
  for (;;) {
    const byte = bytes[at++];
    value += (byte & 0x7f) * 2 ** shift;
    shift += 7;
    if (byte < 0x80) return [value, at];
  }
}

/** Of a custom section the names of functions, by their indices; none if it is another section than that of names. */
export function names(section) {
  const FUNCTIONS = 1;
  let [title, at] = text(section, 0);
  while (title === "name" && at < section.length) {
    const kind = section[at];
    const [length, start] = number(section, at + 1);
    if (kind === FUNCTIONS) return associated(section, start);
    at = start + length;
  }
  return new Map();
}

function associated(section, at) {
  const found = new Map();
  let count, index, name;
  for ([count, at] = number(section, at); count > 0; count--) {
    [index, at] = number(section, at);
    [name, at] = text(section, at);
    found.set(index, name);
  }
  return found;
}

/** The text at `at`, its length before it, and where it ends. */
export function text(bytes, at) {
  const [length, start] = number(bytes, at);
  return [bytes.toString("utf8", start, start + length), start + length];
}

export function leb(value) {
  const bytes = [];
  do {
    bytes.push((value & 0x7f) | (value > 0x7f ? 0x80 : 0));
    value = Math.floor(value / 128);
  } while (value > 0);
  return Buffer.from(bytes);
}
