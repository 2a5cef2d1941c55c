import { HttpError } from "../../../errors.ts";
import type { Deed, Deeds } from "./deed.ts";

export interface Attempt {
  readonly by: string;
  readonly operation: string;
  readonly request: () => Promise<unknown>;
  /** What it is about does not exist, so that nothing comes to harm: then only a policy that refuses says 403. */
  readonly isOnNothing?: boolean;
  /** Takes back what must not have been granted, at once. */
  readonly undo?: () => Promise<unknown>;
  /** Whether it took effect, whatever the answer says. Undefined if nobody can tell. */
  readonly took?: () => Promise<boolean | undefined>;
}

/** Writes down what is tried, in the order in which it is. */
export class Table {
  readonly #deeds: Deed[] = [];
  readonly #untried = new Set<string>();

  get fact(): Deeds {
    return { obstacle: null, deeds: this.#deeds, untried: [...this.#untried] };
  }

  /** The answer; undefined when it was refused. */
  async granted<T>(by: string, operation: string, request: () => Promise<T>): Promise<T | undefined> {
    try {
      const answer = await request();
      this.#write({ by, operation, expected: "granted", status: 200, refused: false, proof: null, message: null });
      return answer;
    } catch (error) {
      this.#write({ by, operation, expected: "granted", ...refusal(error), proof: null });
      return undefined;
    }
  }

  /** What was granted is seen, or is not, by looking: `false` is as bad as a refusal. */
  async seen(by: string, operation: string, look: () => Promise<boolean>): Promise<void> {
    const isSeen = await this.granted(by, operation, look);
    if (isSeen !== false) return;
    const last = this.#deeds.pop();
    if (last !== undefined) this.#write({ ...last, proof: "changed", message: "What was there before is not in it." });
  }

  async refused({ by, operation, request, undo, took, isOnNothing = false }: Attempt): Promise<void> {
    const asked = await outcome(request);
    const answer = isOnNothing && asked.status === 404 ? { ...asked, refused: false } : asked;
    const isChanged = took === undefined ? undefined : await took();
    const mustBeUndone = undo !== undefined && (!answer.refused || isChanged === true);
    const message = mustBeUndone ? await undoing(undo) : answer.message;
    const proof = isChanged === undefined ? null : isChanged ? "changed" : "as it was";
    this.#write({ by, operation, expected: "refused", ...answer, proof, message });
  }

  /** A list may be refused, or leave out what must not be seen: it must not show it. */
  async absent(by: string, operation: string, isShown: () => Promise<boolean>): Promise<void> {
    try {
      const refused = !(await isShown());
      this.#write({ by, operation, expected: "refused", status: 200, refused, proof: null, message: null });
    } catch (error) {
      this.#write({ by, operation, expected: "refused", ...refusal(error), proof: null });
    }
  }

  untried(what: string): void {
    this.#untried.add(what);
  }

  #write(deed: Deed): void {
    this.#deeds.push(deed);
  }
}

async function outcome(request: () => Promise<unknown>): Promise<Pick<Deed, "status" | "refused" | "message">> {
  try {
    await request();
    return { status: 200, refused: false, message: null };
  } catch (error) {
    return refusal(error);
  }
}

/** Whether it could be taken back, or what stood in the way. */
async function undoing(undo: () => Promise<unknown>): Promise<string> {
  try {
    await undo();
    return "granted, and taken back";
  } catch (error) {
    return `granted, and it could not be taken back: ${refusal(error).message}`;
  }
}

function refusal(error: unknown): Pick<Deed, "status" | "refused" | "message"> {
  if (!(error instanceof HttpError)) throw error;
  return { status: error.status, refused: true, message: error.message };
}
