import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { type Redactor, redactHeaderValue, redactText, redactUrl } from '../share/redact';

/** Masks what the rules alone know for a secret. */
export const byRules: Redactor = { headerValue: redactHeaderValue, url: redactUrl, text: redactText };

/** For the call whose secrets the user asked to see. */
export const asItIs: Redactor = { headerValue: (_, value) => value, url: (url) => url, text: (text) => text };

/** What masks secrets in the views below: of a single call, one that knows that call's secrets. */
export const RedactorContext = createContext<Redactor>(byRules);

export const useRedactor = () => useContext(RedactorContext);
