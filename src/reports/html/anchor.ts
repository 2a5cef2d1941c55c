/** The place of a testcase on the page is its id: `report.html#scs-0103-flavor-1v-4`. */
export function anchor(id: string): string {
  return id.replaceAll(/[^\w.-]/g, "_");
}

export function evidenceAnchor(probe: string): string {
  return `evidence-${anchor(probe)}`;
}

export function standardAnchor(id: string): string {
  return `standard-${anchor(id)}`;
}
