import { halfWidth } from './characters';
import { Draft } from './draft';
import { walkString } from './string-walk';

export type Opener = '{' | '[';

/** What may come next: `first …` and `next …` are behind an opening bracket and behind a comma. */
export type Awaited =
  | 'value'
  | 'first value'
  | 'next value'
  | 'field value'
  | 'first key'
  | 'next key'
  | 'colon'
  | 'comma';

/** A value or key that was passed. */
export interface Passed {
  readonly start: number;
  readonly end: number;
  readonly kind: 'string' | 'number' | 'literal' | 'container';
}

/** Where a walk through a text stands. */
export class WalkState {
  readonly draft: Draft;
  readonly open: Opener[] = [];
  at = 0;
  awaited: Awaited = 'value';
  lastComma = -1;
  last: Passed = { start: 0, end: 0, kind: 'container' };
  /** A colon was put in, and only a comma or a brace may follow its value. */
  colonOwed = false;

  constructor(readonly text: string) {
    this.draft = new Draft(text);
  }

  enter(opener: Opener): void {
    this.open.push(opener);
    this.at += 1;
    this.awaited = opener === '{' ? 'first key' : 'first value';
  }

  leave(): void {
    this.open.pop();
    this.pass(this.at + 1, 'container', 'comma');
  }

  /** Leaves behind a comma that has nothing behind it. */
  leaveComma(): void {
    const place = { offset: this.lastComma, stop: this.at };
    this.draft.replace('trailing-comma', this.lastComma, this.lastComma + 1, '', place);
    this.leave();
  }

  passString(next: Awaited): void {
    this.pass(walkString(this.text, this.at, this.draft, next === 'colon'), 'string', next);
  }

  pass(end: number, kind: Passed['kind'], next: Awaited): void {
    this.last = { start: this.at, end, kind };
    this.at = end;
    this.awaited = next;
  }

  /** The character; in half width, with the fault noted, where it is a full-width one. */
  plain(character: string): string {
    const half = halfWidth.get(character);
    if (half !== undefined) this.draft.replace('full-width-punctuation', this.at, this.at + 1, half);
    return half ?? character;
  }
}
