import { connect, type Socket } from 'node:net';

/** A command channel to Firefox's Marionette: JSON packets, each behind its length in bytes. */
export interface Marionette {
  send(command: string, parameters?: object): Promise<unknown>;
  close(): void;
}

/** What Firefox refused, by WebDriver's own name of the error ("stale element reference"). */
export class WebDriverError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

type Packet = [kind: number, id: number, error: { error: string; message: string } | null, result: unknown];

/** Connects to a Marionette that listens on a local port and waits for its greeting. */
export async function connectMarionette(port: number): Promise<Marionette> {
  const socket = connect(port, '127.0.0.1');
  const waiting = new Map<number, (packet: Packet) => void>();
  let count = 0;
  await new Promise<void>((greeted, failed) => {
    socket.once('error', failed);
    readPackets(socket, (packet) => {
      if (!Array.isArray(packet)) return greeted();
      const answer = packet as Packet;
      waiting.get(answer[1])?.(answer);
      waiting.delete(answer[1]);
    });
  });
  return {
    send: (command, parameters = {}) =>
      new Promise((resolve, reject) => {
        count += 1;
        const id = count;
        waiting.set(id, ([, , error, result]) =>
          error
            ? reject(new WebDriverError(error.error, `${command}: ${error.error}: ${error.message}`))
            : resolve(unwrap(result)),
        );
        const text = JSON.stringify([0, id, command, parameters]);
        socket.write(`${Buffer.byteLength(text)}:${text}`);
      }),
    close: () => socket.destroy(),
  };
}

function readPackets(socket: Socket, receive: (packet: unknown) => void): void {
  let buffer = Buffer.alloc(0);
  socket.on('data', (data) => {
    buffer = Buffer.concat([buffer, data]);
    for (;;) {
      const colon = buffer.indexOf(':');
      if (colon < 0) return;
      const end = colon + 1 + Number(buffer.subarray(0, colon).toString());
      if (buffer.length < end) return;
      receive(JSON.parse(buffer.subarray(colon + 1, end).toString()));
      buffer = buffer.subarray(end);
    }
  });
}

/** Most results come wrapped as {value}. */
function unwrap(result: unknown): unknown {
  const isWrapped =
    typeof result === 'object' && result !== null && 'value' in result && Object.keys(result).length === 1;
  return isWrapped ? result.value : result;
}
