/** What the devtools page sends a port to the panel with. */
export const portMessage = 'chat-api-calls';

/**
 * Listens for the devtools page from now on. The ports that it sends are handed over once there is someone to take
 * them: what it says over them waits until then.
 */
export function listenForRecorder(page: Window): (take: (port: MessagePort) => void) => void {
  const waiting: MessagePort[] = [];
  let taker: ((port: MessagePort) => void) | undefined;
  page.addEventListener('message', ({ origin, data, ports: [port] }) => {
    if (origin !== page.location.origin || data !== portMessage || port === undefined) return;
    if (taker) taker(port);
    else waiting.push(port);
  });
  return (take) => {
    taker = take;
    for (const port of waiting.splice(0)) take(port);
  };
}
