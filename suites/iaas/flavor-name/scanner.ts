/** A walk through a text that remembers what would have been possible where it got stuck. */
export interface Scanner {
  readonly at: number;
  /** Moves on when the text continues as the sticky `pattern` says; `expected` describes the pattern to a person. */
  take(pattern: RegExp, expected: string): RegExpExecArray | undefined;
  /** The same where nothing else can come. */
  need(pattern: RegExp, expected: string): RegExpExecArray;
  /** Whether the text continues as the sticky `pattern` says. */
  sees(pattern: RegExp): boolean;
  /** Gives up at an earlier place: what was taken there must not be. */
  refuse(at: number, expected: string): never;
  /** Gives up here: nothing of what could have come came. */
  stuck(alsoExpected?: string): never;
  /** Only at the end. */
  finish(): void;
}

/** The text does not continue in any legal way. */
export class Stuck extends Error {
  override readonly name = "Stuck";
  readonly at: number;
  readonly expected: readonly string[];

  constructor(at: number, expected: readonly string[]) {
    super(`stuck at ${at}, expected ${expected.join(" or ")}`);
    this.at = at;
    this.expected = expected;
  }
}

export function scan(text: string): Scanner {
  let at = 0;
  let possible: string[] = [];
  const scanner: Scanner = {
    get at() {
      return at;
    },
    take(pattern, expected) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) {
        possible.push(expected);
        return undefined;
      }
      at += match[0].length;
      possible = [];
      return match;
    },
    need(pattern, expected) {
      return scanner.take(pattern, expected) ?? scanner.stuck();
    },
    sees(pattern) {
      pattern.lastIndex = at;
      return pattern.test(text);
    },
    stuck(alsoExpected) {
      throw new Stuck(at, alsoExpected === undefined ? possible : [...possible, alsoExpected]);
    },
    refuse(where, expected) {
      throw new Stuck(where, [expected]);
    },
    finish() {
      if (at < text.length) scanner.stuck("the end of the name");
    },
  };
  return scanner;
}
