/** Something about a name that can be read: where the official rule and the standard's text part, or what the text advises against. */
export interface Remark {
  /** A clause that goes on after "because": `"04" begins with a zero`. */
  readonly because: string;
  readonly kind: "tolerated" | "refused" | "discouraged";
  readonly deviation?: "D01" | "D02" | "D03";
  /** The text says two things about it. */
  readonly ambiguous?: true;
}

/** The text does not allow it, the official testcase lets it pass. */
export function tolerated(because: string): Remark {
  return { because, kind: "tolerated", deviation: "D03" };
}

/** One sentence of the text does not allow it, another one does, and the official testcase lets it pass. */
export function ambiguous(because: string): Remark {
  return { ...tolerated(because), ambiguous: true };
}

/** The text allows it, the official testcase does not let it pass. */
export function refused(because: string, deviation: "D01" | "D02"): Remark {
  return { because, kind: "refused", deviation };
}

/** Allowed, but the text would rather not see it. */
export function discouraged(because: string): Remark {
  return { because, kind: "discouraged" };
}
