import { importHar } from '../har/import-har';
import { notesOf } from '../har/notes';
import { harProblemWords } from '../har/problem-words';
import { readFile } from '../har/read-file';
import type { Importer } from '../importer';

/** HAR, whoever wrote it. What nobody knows is read as one too, which says what the file lacks. */
export const importer: Importer = {
  knows: () => true,
  async read(file, { onProgress, ...options }) {
    const text = readFile(file, (bytes) => onProgress(bytes, file.size));
    const result = await importHar(text, options);
    return {
      calls: result.calls,
      others: result.others,
      stopped: result.stopped,
      problems: result.problems.map((problem) => ({ entry: problem.entry, text: harProblemWords(problem) })),
      notes: notesOf(result),
      suggestedHost: result.suggestedHost,
    };
  },
};
