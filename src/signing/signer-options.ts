/** What a line of an allowed-signers file may say about a key. */
export interface SignerOptions {
  /** `cert-authority`: signs certificates, which this tool does not support. */
  readonly isAuthority: boolean;
  readonly namespaces?: readonly string[];
  readonly validAfter?: Date;
  readonly validBefore?: Date;
}

/** Reads options up to the blank that ends them; a string says what is wrong with them. */
export function readSignerOptions(text: string): { readonly options: SignerOptions; readonly rest: string } | string {
  const [written = ""] = /^(?:"(?:\\"|[^"])*"|[^ \t"])*/.exec(text) ?? [];
  const rest = text.slice(written.length);
  if (rest.startsWith('"')) return "a quotation mark has no counterpart";
  let options: SignerOptions = { isAuthority: false };
  for (const each of written.match(/(?:"(?:\\"|[^"])*"|[^,"])+/g) ?? []) {
    const found = optionOf(each, options);
    if (typeof found === "string") return found;
    options = { ...options, ...found };
  }
  if (options.validAfter && options.validBefore && options.validBefore <= options.validAfter) {
    return "valid-before is not later than valid-after";
  }
  return { options, rest };
}

function optionOf(text: string, before: SignerOptions): Partial<SignerOptions> | string {
  const [, word = "", value] = /^([^=]*)(?:="((?:\\"|[^"])*)")?$/.exec(text) ?? [];
  const name = word.toLowerCase();
  if (name === "cert-authority" && value === undefined) return { isAuthority: true };
  if (!Object.hasOwn(keys, name))
    return `there is no option ${JSON.stringify(text)}; a value stands in quotation marks`;
  const key = keys[name as keyof typeof keys]; // just looked up
  if (value === undefined) return `${name} has no value in quotation marks`;
  if (before[key] !== undefined) return `${name} is given twice`;
  if (key === "namespaces") return { namespaces: value.replaceAll('\\"', '"').split(",") };
  return timeOf(value, name, key);
}

const keys = { namespaces: "namespaces", "valid-after": "validAfter", "valid-before": "validBefore" } as const;

function timeOf(value: string, name: string, key: "validAfter" | "validBefore"): Partial<SignerOptions> | string {
  const time = readSignerTime(value);
  if (time === undefined) return `${name}="${value}" is no time: write YYYYMMDD[Z] or YYYYMMDDHHMM[SS][Z]`;
  return key === "validAfter" ? { validAfter: time } : { validBefore: time };
}

/** YYYYMMDD[Z] or YYYYMMDDHHMM[SS][Z]. Without Z it is the time of this machine's zone, as ssh-keygen reads it. */
function readSignerTime(text: string): Date | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(?:(\d\d)(\d\d)(\d\d)?)?(Z?)$/.exec(text);
  if (found === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found
    .slice(1, 7)
    .map((part) => Number(part ?? 0));
  const parts = [year, month - 1, day, hour, minute, second] as const;
  // The calendar is that of UTC: a day that exists, an hour of the 24.
  const utc = new Date(Date.UTC(...parts));
  const exists = utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  if (!exists) return undefined;
  return found[7] === "Z" ? utc : new Date(...parts);
}
