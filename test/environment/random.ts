import fc from 'fast-check';
import { runs } from '../fixtures/runs';

const defaultRuns = 100;

/**
 * What properties are tried with is the same each time, so that a test which fails does so for what was changed.
 * `SEED=any npm test -- --project unit` looks further; what it finds becomes a test of its own.
 */
const seed = process.env.SEED ?? '20261121';
fc.configureGlobal({ ...runs(defaultRuns), ...(seed === 'any' ? {} : { seed: Number(seed) }) });
