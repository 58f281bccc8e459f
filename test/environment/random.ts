import fc from 'fast-check';

/**
 * What properties are tried with is the same each time, so that a test which fails does so for what was changed.
 * `SEED=any npm test -- --project unit` looks further; what it finds becomes a test of its own.
 */
const seed = process.env.SEED ?? '20261121';
if (seed !== 'any') fc.configureGlobal({ seed: Number(seed) });
