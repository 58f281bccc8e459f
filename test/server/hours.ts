/** An hour as the message history writes it, `YYYYMMDDHH` in UTC. */
export function writeHour(time: number): string {
  return new Date(time).toISOString().replace(/\D/g, '').slice(0, 10);
}

/** When the hour starts, in ms; `null` where it is written any other way, or no day has it. */
export function readHour(hour: string): number | null {
  const [, year, month, day, hours] = /^(\d{4})(\d{2})(\d{2})(\d{2})$/.exec(hour) ?? [];
  const start = Date.parse(`${year}-${month}-${day}T${hours}:00:00Z`);
  return Number.isNaN(start) || writeHour(start) !== hour ? null : start;
}
