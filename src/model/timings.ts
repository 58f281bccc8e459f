/**
 * The phases of a call in the order in which they come to pass: `queued` in the browser, where a preflight goes
 * first; `blocked` for want of a connection; then HAR's own, of which `connect` is without `ssl` here.
 */
export const phases = ['queued', 'blocked', 'dns', 'connect', 'ssl', 'send', 'wait', 'receive'] as const;

export type Phase = (typeof phases)[number];

/** ms of each phase, none part of another; left out where the browser does not tell. */
export type Timings = Readonly<Partial<Record<Phase, number>>>;

/** ms that the call waited in the browser before anything of it was sent. */
export const waitBefore = ({ queued = 0, blocked = 0 }: Timings): number => queued + blocked;
