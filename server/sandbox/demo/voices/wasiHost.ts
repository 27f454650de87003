const ok = 0;
const badDescriptor = 8;
const notFound = 44;
const notSeekable = 70;
const root = 3;
const output = 4;

/** How a program under WASI ends: `proc_exit` has to unwind it. */
class Exit extends Error {
  readonly status: number;
  constructor(status: number) {
    super(`exit ${status}`);
    this.status = status;
  }
}

/**
 * Runs a WASI command that writes one file, `/out`, and gives that file's bytes. The command sees nothing else: no environment, no clock, no
 * disk. Our own thirteen calls instead of `node:wasi`, because that crashes the process every other run of this module on Node 20 (its fast
 * calls read memory that has moved: https://github.com/nodejs/node/issues/53087).
 * @throws Error with what the command printed, where it fails
 */
export function runCommand(module: WebAssembly.Module, args: readonly string[]): Uint8Array {
  const strings = args.map((arg) => new TextEncoder().encode(`${arg}\0`));
  const printed: string[] = [];
  let file = new Uint8Array(1 << 19);
  let position = 0;
  let length = 0;
  let memory = new WebAssembly.Memory({ initial: 0 });
  const view = () => new DataView(memory.buffer);
  const bytes = (at: number, count: number) => new Uint8Array(memory.buffer, at, count);

  const append = (chunk: Uint8Array) => {
    while (position + chunk.length > file.length) {
      const larger = new Uint8Array(file.length * 2);
      larger.set(file);
      file = larger;
    }
    file.set(chunk, position);
    position += chunk.length;
    length = Math.max(length, position);
  };

  const calls = {
    args_sizes_get(count: number, size: number) {
      view().setUint32(count, strings.length, true);
      view().setUint32(
        size,
        strings.reduce((sum, string) => sum + string.length, 0),
        true,
      );
      return ok;
    },
    args_get(pointers: number, buffer: number) {
      let at = buffer;
      for (const [index, string] of strings.entries()) {
        view().setUint32(pointers + 4 * index, at, true);
        bytes(at, string.length).set(string);
        at += string.length;
      }
      return ok;
    },
    clock_time_get(_clock: number, _precision: bigint, at: number) {
      view().setBigUint64(at, 0n, true);
      return ok;
    },
    fd_close: () => ok,
    fd_fdstat_get(descriptor: number, at: number) {
      if (descriptor > output) return badDescriptor;
      const [characterDevice, directory, regularFile] = [2, 3, 4];
      bytes(at, 24).fill(0);
      view().setUint8(at, descriptor === root ? directory : descriptor === output ? regularFile : characterDevice);
      const everyRight = 0x1fff_ffffn;
      view().setBigUint64(at + 8, everyRight, true);
      view().setBigUint64(at + 16, everyRight, true);
      return ok;
    },
    fd_fdstat_set_flags: () => ok,
    fd_prestat_get(descriptor: number, at: number) {
      if (descriptor !== root) return badDescriptor;
      view().setUint32(at, 0, true);
      view().setUint32(at + 4, 1, true);
      return ok;
    },
    fd_prestat_dir_name(_descriptor: number, at: number) {
      view().setUint8(at, '/'.charCodeAt(0));
      return ok;
    },
    fd_read: () => badDescriptor,
    fd_seek(descriptor: number, offset: bigint, from: number, at: number) {
      if (descriptor !== output) return notSeekable;
      position = Number(offset) + (from === 0 ? 0 : from === 1 ? position : length);
      view().setBigUint64(at, BigInt(position), true);
      return ok;
    },
    fd_write(descriptor: number, vectors: number, count: number, at: number) {
      let written = 0;
      for (let i = 0; i < count; i += 1) {
        const chunk = bytes(view().getUint32(vectors + 8 * i, true), view().getUint32(vectors + 8 * i + 4, true));
        if (descriptor === output) append(chunk);
        else printed.push(new TextDecoder().decode(chunk));
        written += chunk.length;
      }
      view().setUint32(at, written, true);
      return ok;
    },
    path_open(...call: [number, number, number, number, number, bigint, bigint, number, number]) {
      const [, , path, pathLength, , , , , at] = call;
      if (new TextDecoder().decode(bytes(path, pathLength)) !== 'out') return notFound;
      position = 0;
      length = 0;
      view().setUint32(at, output, true);
      return ok;
    },
    proc_exit(status: number) {
      throw new Exit(status);
    },
  };

  const instance = new WebAssembly.Instance(module, { wasi_snapshot_preview1: calls });
  memory = instance.exports.memory as WebAssembly.Memory;
  try {
    (instance.exports._start as () => void)();
  } catch (error) {
    if (!(error instanceof Exit)) throw error;
    if (error.status !== 0) throw new Error(`The command failed: ${printed.join('').slice(0, 500)}`, { cause: error });
  }
  return file.subarray(0, length);
}
