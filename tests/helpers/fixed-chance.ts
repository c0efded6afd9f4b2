import fc from 'fast-check';
import { SEED } from './seed.js';

/** Before every test file: properties that name no seed of their own take the suite's, and print it when they fail. */
fc.configureGlobal({ seed: SEED });
