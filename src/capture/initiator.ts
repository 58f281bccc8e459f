import type { Initiator } from '../model/call';
import type { CallFrame, CallStack, HarEntry } from './har-entry';

/** Files of the chat SDK: the line that interests the user is the one that called it. */
const sdkFile =
  /(agora-?chat|easemob|websdk|shengwang-?chat)[^/]*\.js|node_modules\/(\.vite\/deps\/)?(agora|easemob|shengwang)/i;

/** A stack is read so far; what lies deeper says nothing of who made the call. */
const maxStackDepth = 64;

/** The place in the page's own code that made the call; Firefox does not tell. */
export function readInitiator(entry: HarEntry): Initiator | null {
  const frames = flatten(entry._initiator?.stack).filter((frame) => frame.url);
  const frame = frames.find(({ url }) => !sdkFile.test(url ?? '')) ?? frames[0];
  if (frame !== undefined) return toInitiator(frame);
  const { url, lineNumber } = entry._initiator ?? {};
  return url ? toInitiator({ url, lineNumber: lineNumber ?? 0, columnNumber: 0 }) : null;
}

function flatten(stack: CallStack | undefined): CallFrame[] {
  const frames: CallFrame[] = [];
  for (let part = stack; part !== undefined && frames.length < maxStackDepth; part = part.parent) {
    frames.push(...(part.callFrames ?? []).slice(0, maxStackDepth));
  }
  return frames;
}

function toInitiator({ url, lineNumber, columnNumber, functionName }: CallFrame): Initiator {
  return {
    url: url ?? '',
    line: (lineNumber ?? 0) + 1,
    column: (columnNumber ?? 0) + 1,
    functionName: functionName ?? '',
  };
}
