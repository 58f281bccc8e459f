import { connect, type Socket } from 'node:net';

/** Firefox's own remote control, over TCP: commands go in, replies come back by their number. */
export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

interface Waiting {
  done(result: unknown): void;
  failed(problem: Error): void;
}

/** Firefox listens there by the time that it names the port. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  await new Promise<void>((connected, failed) => socket.once('connect', connected).once('error', failed));
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  onFrame(socket, (frame) => {
    // The greeting is no list.
    if (!Array.isArray(frame)) return;
    const [, id, problem, result] = frame as [
      number,
      number,
      { error: string; message: string } | null,
      unknown,
    ];
    if (problem === null) waiting.get(id)?.done(result);
    else waiting.get(id)?.failed(new Error(`${problem.error}: ${problem.message}`));
    waiting.delete(id);
  });
  const end = (problem?: Error) => {
    for (const { failed } of waiting.values()) failed(problem ?? new Error('Firefox has ended.'));
    waiting.clear();
  };
  socket.on('error', end).on('close', () => end());
  return {
    send: (command, parameters = {}) =>
      new Promise((done, failed) => {
        lastId += 1;
        waiting.set(lastId, { done, failed });
        socket.write(frameOf([0, lastId, command, parameters]));
      }),
    close: () => socket.destroy(),
  };
}

/** A frame is `<bytes of the JSON>:<JSON>`. */
function frameOf(message: unknown): string {
  const json = JSON.stringify(message);
  return `${Buffer.byteLength(json)}:${json}`;
}

function onFrame(socket: Socket, take: (frame: unknown) => void): void {
  let received: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    for (let colon = received.indexOf(':'); colon >= 0; colon = received.indexOf(':')) {
      const end = colon + 1 + Number(received.subarray(0, colon));
      if (received.length < end) return;
      const json = received.subarray(colon + 1, end).toString();
      received = received.subarray(end);
      take(JSON.parse(json));
    }
  });
}
