/** The one place that knows webextension-polyfill: to replace it, replace this line. */
export { default as browser } from 'webextension-polyfill';
