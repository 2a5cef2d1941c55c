/** One place where two documents part ways. */
export interface Difference {
  /** `results[3].verdict` */
  readonly path: string;
  /** Whose result it is in. */
  readonly testcase?: string;
  /** How it differs, to follow "the report", such as `says "PASS", but its evidence comes to "FAIL"`. */
  readonly how: string;
}

/** What the entries of these lists are known by; all other lists are compared place by place. */
const keys: Readonly<Record<string, string>> = {
  results: "testcase",
  evidence: "probe",
  versions: "version",
  standards: "id",
  waivers: "id",
};

/** Where what a report says differs from what follows from `ground`, in the order of the report. */
export function differences(said: unknown, found: unknown, ground: string): readonly Difference[] {
  return compare({ path: "", name: "", ground }, said, found);
}

interface Place {
  readonly path: string;
  /** The member's own name. */
  readonly name: string;
  readonly testcase?: string;
  /** Such as `the evidence comes to`. */
  readonly ground: string;
}

function compare(place: Place, said: unknown, found: unknown): readonly Difference[] {
  if (Object.is(said, found)) return [];
  if (Array.isArray(said) && Array.isArray(found)) return lists(place, said, found);
  if (isTable(said) && isTable(found)) {
    const names = [...new Set([...Object.keys(said), ...Object.keys(found)])];
    return names.flatMap((name) => {
      const path = place.path === "" ? name : `${place.path}.${name}`;
      return compare({ ...place, path, name }, member(said, name), member(found, name));
    });
  }
  return [differs(place, `says ${inWords(said)}, but ${place.ground} ${inWords(found)}`)];
}

function lists(place: Place, said: readonly unknown[], found: readonly unknown[]): readonly Difference[] {
  const key = keys[place.name];
  if (key !== undefined && [...said, ...found].every((each) => keyOf(each, key) !== undefined)) {
    return keyed(place, key, said, found);
  }
  if (said.length === found.length) {
    return said.flatMap((each, at) => compare({ ...place, path: `${place.path}[${at}]`, name: "" }, each, found[at]));
  }
  return [differs(place, `has ${said.length} entries, but ${place.ground} ${found.length}`)];
}

/** Entries that have a name are compared with their namesakes, so that one that is missing does not make all others differ. */
function keyed(place: Place, key: string, said: readonly unknown[], found: readonly unknown[]): readonly Difference[] {
  const names = said.map((each) => keyOf(each, key) ?? "");
  const wanted = new Map(found.map((each) => [keyOf(each, key) ?? "", each]));
  const at = (name: string): Place => (key === "testcase" ? { ...place, testcase: name } : place);
  const missing = [...wanted.keys()].filter((name) => !names.includes(name));
  const first = names.map((name, index) => names.indexOf(name) === index);
  const common = names.filter((name, index) => first[index] === true && wanted.has(name));
  const isInOrder = common.every(
    (name, index) => name === [...wanted.keys()].filter((each) => common.includes(each))[index],
  );
  return [
    ...missing.map((name) => differs(at(name), `does not have ${name}`)),
    ...(isInOrder ? [] : [differs(place, "has its entries in another order")]),
    ...names.flatMap((name, index) => {
      const here = { ...at(name), path: `${place.path}[${index}]`, name: "" };
      if (first[index] !== true) return [differs(here, `has ${name} twice`)];
      if (!wanted.has(name)) return [differs(here, `has ${name}, which does not belong there`)];
      return compare(here, said[index], wanted.get(name));
    }),
  ];
}

function differs({ path, testcase }: Place, how: string): Difference {
  return { path, how, ...(testcase === undefined ? {} : { testcase }) };
}

function keyOf(value: unknown, key: string): string | undefined {
  const found = isTable(value) ? member(value, key) : undefined;
  return typeof found === "string" ? found : undefined;
}

function member(value: Readonly<Record<string, unknown>>, name: string): unknown {
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function isTable(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

const longest = 80;

function inWords(value: unknown): string {
  if (value === undefined) return "nothing";
  const text = JSON.stringify(value);
  return text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
}
