/** A document in Firefox: the inspected page, or the panel. */
export interface Content {
  /** Runs a function of ours in it, and hands over what it returns or resolves to. */
  evaluate<A extends unknown[], R>(run: (...args: A) => R, ...args: A): Promise<Awaited<R>>;
  /** Waits until a function of ours returns something there that is neither false nor nothing. */
  waitFor<A extends unknown[], R>(
    run: (...args: A) => R,
    ...args: A
  ): Promise<Exclude<Awaited<R>, false | null | undefined>>;
}

type Execute = (script: string, args: readonly unknown[]) => Promise<unknown>;

/** ms to wait before what is waited for counts as missing. */
const patience = 60_000;

export function contentOf(execute: Execute): Content {
  return {
    evaluate: (run, ...args) => execute(`return (${run})(...arguments)`, args) as never,
    async waitFor(run, ...args) {
      const found = await execute(until(String(run)), args);
      if (found === null) throw new Error(`Nothing came of waiting for ${run} with ${JSON.stringify(args)}`);
      return found as never;
    },
  };
}

/** Asks again whenever the document had a moment to change. */
const until = (run: string) => `
  const given = [...arguments];
  const end = Date.now() + ${patience};
  return (async () => {
    for (;;) {
      const found = await (${run})(...given);
      if (found !== false && found !== null && found !== undefined) return found;
      if (Date.now() > end) return null;
      await new Promise((next) => setTimeout(next, 20));
    }
  })();`;
