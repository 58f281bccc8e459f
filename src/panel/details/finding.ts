import { createContext } from 'preact';

/** Whether the user is looking for a text in the details: then nothing is folded away. */
export const FindingContext = createContext(false);
