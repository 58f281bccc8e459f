interface TaskScheduler {
  postTask(task: () => void): Promise<void>;
}

/**
 * Resolves in a task of its own, so that input and drawing come in between. `postTask`, unlike a nested timer, waits
 * no 4 ms for it.
 */
export function nextTask(): Promise<void> {
  const { scheduler } = globalThis as { readonly scheduler?: TaskScheduler };
  if (scheduler) return scheduler.postTask(() => {});
  return new Promise((resume) => setTimeout(resume));
}
