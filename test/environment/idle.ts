/** Node is never idle: what a test leaves to be done in idle time is not done after it either. */
globalThis.requestIdleCallback ??= () => 0;
