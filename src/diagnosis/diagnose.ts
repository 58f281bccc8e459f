import type { Call } from '../model/call';
import { type Diagnosis, isFailure } from '../model/diagnosis';
import type { Sentence } from '../model/sentence';
import { withTokenToAdd } from './auth/corrected-token';
import { CallFacts } from './call-facts';
import { plain } from './match/match-call';
import { rank } from './rank';
import { settled } from './readings/code-causes';
import { outcomeOf } from './response/outcome';
import { runChecks, runFindings } from './run-checks';

/**
 * Why a call ended as it did. Pure: same call and log, same answer. Never throws: a failure of ours becomes a
 * diagnosis that says so. `calls` is the log, in the order in which they came; the call may be one of them. The log
 * is indexed once for each array: pass the same one, grown, for each call.
 */
export function diagnose(call: Call, calls: readonly Call[] = []): Diagnosis {
  try {
    return examine(new CallFacts(call, calls));
  } catch (problem) {
    return ownFailure(call, problem);
  }
}

function examine(facts: CallFacts): Diagnosis {
  const { match } = facts;
  const { inside } = match;
  const judged = runChecks(facts, new Set(match.causes.map(({ id }) => id)));
  const ranked = rank(settled(match, judged, facts.body), new Map([...(match.judged ?? []), ...judged]));
  const { steps, request } = ranked.fix;
  return {
    outcome: inside ? 'partly-failed' : facts.outcome,
    certainty: match.certainty,
    operation: facts.operation?.operation ?? null,
    app: facts.url.app,
    error: facts.body.error,
    entries: match.entries,
    ...ranked,
    title: isHiddenByCors(facts.call) ? withCors(ranked.title) : ranked.title,
    fix: { steps, request: withTokenToAdd(facts, request) },
    ...(inside && inside.items.length > 0 ? ofItems(match.title, inside.steps) : {}),
    sources: match.sources,
    notes: match.notes,
    items: inside?.items ?? [],
    findings: runFindings(facts),
    sdkError: inside ? inside.sdkError : isFailure(facts.outcome) ? facts.sdkError : null,
    marked: match.marked,
  };
}

/** To the page's code, and in the console, such a response is none, whatever its status. */
const isHiddenByCors = ({ response }: Call) =>
  response.status >= 400 && /^(?:hidden-by|present-despite)-cors$/.test(response.bodyState);

const withCors = ({ text, values }: Sentence): Sentence => ({
  text: { en: `${text.en} (to the page, a CORS error)`, zh: `${text.zh}（页面中为 CORS 错误）` },
  values,
});

/** What speaks of all the items goes before what a check proves of one. */
const ofItems = (title: Sentence, steps: readonly Sentence[]) => ({ title, fix: { steps, request: null } });

/** Nothing of the call is lost when the diagnosis itself breaks: it is listed, and says what broke. */
function ownFailure(call: Call, problem: unknown): Diagnosis {
  const text = {
    en: 'This call could not be explained: {problem}. That is a fault of Chat API Inspector, not of the call.',
    zh: '无法解释该请求：{problem}。这是 Chat API Inspector 的缺陷，与请求无关。',
  };
  return {
    ...plain({ text, values: { problem: problem instanceof Error ? problem.message : String(problem) } }),
    causes: [],
    outcome: outcomeOf(call.response.status),
    operation: null,
    app: null,
    error: null,
    fix: { steps: [], request: null },
    items: [],
    findings: [],
    sdkError: null,
  };
}
