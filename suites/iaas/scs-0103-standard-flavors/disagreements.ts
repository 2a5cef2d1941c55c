import { violation, type Finding } from "../../../src/core/finding.ts";
import { flavorThing, type Flavor } from "../../../src/probes/openstack/flavor.ts";
import { propertyContradictions } from "../flavor-name/contradictions.ts";
import type { FlavorName } from "../flavor-name/flavor-name.ts";
import { parseFlavorName } from "../flavor-name/parse.ts";
import { nameVariants } from "./name-variants.ts";

/** A name of the flavor, and where it stands: in Nova or in an extra spec. */
interface Claim {
  readonly where: string;
  readonly name: FlavorName;
}

/** What is said of one flavor in several places, and cannot be true in all of them. */
export function disagreements(flavor: Flavor): readonly Finding[] {
  const claims = claimsOf(flavor);
  return [...claims.flatMap((claim) => withProperties(flavor, claim)), ...amongNames(flavor, claims)];
}

function claimsOf(flavor: Flavor): readonly Claim[] {
  const own = { where: "its name", reading: parseFlavorName(flavor.name) };
  const variants = nameVariants(flavor).map(({ key, text, reading }) => ({ where: `${key} = ${text}`, reading }));
  return [own, ...variants].flatMap(({ where, reading }) =>
    reading.kind === "read" ? [{ where, name: reading.name }] : [],
  );
}

function withProperties(flavor: Flavor, { where, name }: Claim): readonly Finding[] {
  return propertyContradictions(name, flavor.extraSpecs ?? {}).map(({ claim, key, value }) => {
    const message = `The extra specs of the flavor "${flavor.name}" disagree: ${key} is ${value}, but ${where} claims ${claim}.`;
    return violation(message, {
      about: flavorThing(flavor),
      expected: claim,
      actual: `${key}=${value}`,
      deviation: "D19",
    });
  });
}

/** Every name may leave things out, so only what they say differently counts. */
const aspects: Readonly<Record<string, (name: FlavorName) => string | undefined>> = {
  hypervisor: ({ hypervisor }) => hypervisor,
  architecture: ({ processor }) => ({ a: "ARM", r: "RISC-V", i: "x86-64", z: "x86-64" })[processor?.vendor ?? "i"],
  processor: ({ processor }) => (processor && ["i", "z"].includes(processor.vendor) ? processor.vendor : undefined),
  "maker of the GPU": ({ gpu }) => gpu?.vendor,
};

function amongNames(flavor: Flavor, claims: readonly Claim[]): readonly Finding[] {
  return Object.entries(aspects).flatMap(([aspect, valueIn]) => {
    const said = claims.flatMap(({ where, name }) => {
      const value = valueIn(name);
      return value === undefined ? [] : [{ where, value }];
    });
    if (new Set(said.map(({ value }) => value)).size < 2) return [];
    const message = `The names of the flavor "${flavor.name}" disagree about its ${aspect}.`;
    const actual = said.map(({ where, value }) => `${where}: ${value}`);
    return [
      violation(message, { about: flavorThing(flavor), expected: "the same in all names", actual, deviation: "D19" }),
    ];
  });
}
