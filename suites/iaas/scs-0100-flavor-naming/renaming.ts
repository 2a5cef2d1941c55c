import type { Flavor } from "../../../src/probes/openstack/flavor.ts";
import { deleteFlavor, replaceFlavor } from "../flavor-commands.ts";
import { formatFlavorName } from "../flavor-name/format.ts";
import { nearestFlavorName } from "../flavor-name/nearest.ts";
import { parseFlavorName } from "../flavor-name/parse.ts";
import type { ScsFlavor } from "./scs-flavors.ts";

/** The same name in its right spelling, if that is all it takes. */
export function nearestName({ flavor, name, reading }: ScsFlavor): string | undefined {
  if (reading.kind === "read") {
    const spelled = formatFlavorName(reading.name);
    const again = parseFlavorName(spelled);
    if (again.kind === "read" && again.remarks.every(({ kind }) => kind === "discouraged")) return spelled;
  }
  const nearest = nearestFlavorName(name, flavor);
  return nearest && formatFlavorName(nearest);
}

/** The commands that give a flavor another name. */
export function renaming(flavor: Flavor, nearest: string | undefined, taken: ReadonlySet<string | null>): string {
  if (nearest === undefined) {
    return `Nova cannot rename a flavor: make one with a legal name such as SCS-2V-8, and delete this one with: ${deleteFlavor(flavor)}`;
  }
  if (!taken.has(nearest)) return replaceFlavor(flavor, { name: nearest });
  return `# There is a flavor ${nearest} already; is this one needed?\n${deleteFlavor(flavor)}`;
}
