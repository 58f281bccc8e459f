import type { Header } from '../model/call';

/** Set by the program that sends, or by the browser for reasons of its own. */
const setByOthers =
  /^(?:host|content-length|connection|proxy-connection|keep-alive|te|transfer-encoding|expect|user-agent|accept-encoding|accept-language|referer|dnt|priority|upgrade-insecure-requests|sec-.*)$/i;
/** What HTTP lets a header be called. Pseudo headers (`:authority`) are none, and `@file` means a file to curl. */
const headerName = /^[\w!#$%&'*+.^`|~-]+$/;

/** Whether a command that repeats a call has to name the header. */
export const isOwn = ([name]: Header): boolean => headerName.test(name) && !setByOthers.test(name);
