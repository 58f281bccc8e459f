import type { Auth } from './auth';

/** Whose a token is. `sure`: an answer of the log or a documented field says so; else inferred. */
export interface Holder {
  readonly kind: 'app' | 'user';
  readonly username: string | null;
  readonly sure: boolean;
  readonly fromLog: boolean;
}

/** Whether the token sent is an app's or a user's; `null` where nothing tells. */
export function holderOf({ origin, reading }: Auth): Holder | null {
  // What answered below no app may be `/management/token`, for those who administer organizations.
  if (origin !== null && origin.app !== null) {
    const username = origin.user?.username ?? null;
    if (origin.user !== null || origin.grant === 'password' || origin.grant === 'inherit') {
      return { kind: 'user', username, sure: true, fromLog: true };
    }
    if (origin.grant === 'client_credentials')
      return { kind: 'app', username: null, sure: true, fromLog: true };
  }
  if (reading?.holder == null) return null;
  const { value: kind, inferred } = reading.holder;
  return { kind, username: reading.username?.value ?? null, sure: !inferred, fromLog: false };
}
