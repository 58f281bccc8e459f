/** `chat-api-2026-11-20T10-21-07.har`, in the time zone of the machine: no system refuses it. */
export function fileName(now: number): string {
  const time = new Date(now - new Date(now).getTimezoneOffset() * 60_000).toISOString();
  return `chat-api-${time.slice(0, 19).replaceAll(':', '-')}.har`;
}
