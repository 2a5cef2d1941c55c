import { sampleOn, seriesName, type Sample } from "./sample-line.ts";

export interface Family {
  readonly name: string;
  /** Null where no line says it. */
  readonly type: string | null;
  readonly samples: readonly Sample[];
}

export interface Fault {
  readonly line: number;
  /** A sentence without its full stop. */
  readonly what: string;
}

export interface Exposition {
  readonly families: readonly Family[];
  readonly faults: readonly Fault[];
}

interface Growing {
  readonly name: string;
  type: string | null;
  hasHelp: boolean;
  readonly samples: Sample[];
}

const types = ["counter", "gauge", "histogram", "summary", "untyped"];

/** Reads Prometheus's text format 0.0.4 to the letter. What is wrong is told with its line, and the rest is read all the same. */
export function exposition(text: string): Exposition {
  const reading = new Reading();
  const lines = text.split("\n");
  for (const [index, line] of lines.entries()) reading.take(line, index + 1);
  if (lines.at(-1) !== "") reading.faults.push({ line: lines.length, what: "The last line has no end" });
  return { families: [...reading.families.values()].map(plain), faults: reading.faults };
}

function plain({ name, type, samples }: Growing): Family {
  return { name, type, samples };
}

class Reading {
  readonly families = new Map<string, Growing>();
  readonly faults: Fault[] = [];
  readonly #series = new Set<string>();
  /** Of which family the last line was. */
  #current: string | undefined;

  take(line: string, number: number): void {
    const fault = this.#taken(line, number);
    if (fault !== undefined) this.faults.push({ line: number, what: fault });
  }

  #taken(line: string, number: number): string | undefined {
    if (/^[ \t]*$/.test(line)) return undefined;
    if (/^[ \t]*#/.test(line)) return this.#comment(line);
    const sample = sampleOn(line, number);
    if (typeof sample === "string") return sample;
    const family = this.#enter(this.#familyOf(sample.name));
    family.family.samples.push(sample);
    const series = seriesName(sample);
    if (this.#series.has(series)) return "The same series is there twice";
    this.#series.add(series);
    return family.returned ? `The lines of ${family.family.name} do not stand together` : undefined;
  }

  #comment(line: string): string | undefined {
    const [, keyword, name, rest = ""] = /^[ \t]*#[ \t]+(HELP|TYPE)(?![^ \t])(?:[ \t]+(\S+))?(.*)$/s.exec(line) ?? [];
    if (keyword === undefined) return undefined;
    if (name === undefined || !/^[a-zA-Z_:][\w:]*$/.test(name)) return `A line of ${keyword} names no metric`;
    const { family, returned } = this.#enter(name);
    if (keyword === "HELP") {
      if (family.hasHelp) return `The metric ${name} has a second line of HELP`;
      family.hasHelp = true;
    } else {
      const type = rest
        .split(/[ \t]/)
        .filter((word) => word !== "")
        .join(" ");
      if (!types.includes(type)) return `The type of ${name} is none of ${types.join(", ")}`;
      if (family.type !== null) return `The metric ${name} has a second line of TYPE`;
      family.type = type;
      if (family.samples.length > 0) return `The type of ${name} is told after its samples`;
    }
    return returned ? `The lines of ${name} do not stand together` : undefined;
  }

  #enter(name: string): { readonly family: Growing; readonly returned: boolean } {
    const known = this.families.get(name);
    const returned = known !== undefined && this.#current !== name;
    const family = known ?? { name, type: null, hasHelp: false, samples: [] };
    this.families.set(name, family);
    this.#current = name;
    return { family, returned };
  }

  /** Histograms and summaries have samples by further names. */
  #familyOf(sample: string): string {
    const [, base = sample] = /^(.+)_(?:bucket|sum|count)$/.exec(sample) ?? [];
    return ["histogram", "summary"].includes(this.families.get(base)?.type ?? "") ? base : sample;
  }
}
