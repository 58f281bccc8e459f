import { outcomeOf } from '../../diagnosis/response/outcome';
import type { Call } from '../../model/call';
import type { Diagnosis, Outcome } from '../../model/diagnosis';

const known = new Map<Outcome, Diagnosis>();

/** What is said of a call until it is explained: how it ended, going by its status alone. */
export function outlineOf({ response }: Call): Diagnosis {
  const outcome = outcomeOf(response.status);
  const outline = known.get(outcome) ?? outlineFor(outcome);
  known.set(outcome, outline);
  return outline;
}

/** Whether nothing more is known of a call. */
export const isOutline = (diagnosis: Diagnosis): boolean => known.get(diagnosis.outcome) === diagnosis;

const explaining = { text: { en: 'Explaining…', zh: '正在解释…' }, values: {} };
const succeeded = { text: { en: 'Succeeded', zh: '成功' }, values: {} };

function outlineFor(outcome: Outcome): Diagnosis {
  return {
    outcome,
    certainty: 'none',
    operation: null,
    app: null,
    error: null,
    entries: [],
    title: outcome === 'ok' ? succeeded : explaining,
    causes: [],
    fix: { steps: [], request: null },
    sources: [],
    notes: [],
    items: [],
    findings: [],
    sdkError: null,
    marked: [],
  };
}
