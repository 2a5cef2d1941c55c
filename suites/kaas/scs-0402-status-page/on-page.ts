import { inconclusive, type Finding } from "../../../src/core/finding.ts";
import type { Collection, StatusPage } from "./page-facts.ts";
import { statusPage } from "./status-page.probe.ts";

/** What the testcases need. */
export const onPage = { page: statusPage };

/** Judges a page that was named and has answered for these collections. */
export function onAnswers(
  found: StatusPage | null,
  needed: readonly Collection[],
  judge: (found: StatusPage) => readonly Finding[],
): readonly Finding[] {
  if (found === null) {
    const remedy = "--status-page URL (docs: suites/kaas/scs-0402-status-page/README.md)";
    return [inconclusive("No status page was named.", { cause: "needs-attestation", remedy })];
  }
  const open = found.answers.filter(({ path, isDocumented }) => needed.includes(path) && !isDocumented);
  if (open.length === 0) return judge(found);
  return open.map(({ path, status }) => unanswered(found, path, status));
}

export function unanswered({ url }: StatusPage, path: Collection, status: number): Finding {
  const about = { kind: "status page", name: `${url}/${path}` };
  const refused = status === 401 || status === 403;
  const message = refused
    ? "The status page does not let strangers read."
    : "The status page does not answer as documented.";
  return inconclusive(message, { about, actual: status, cause: refused ? "privilege" : "unexpected-response" });
}

/** Nothing to judge is not a pass. */
export function nothingThere(what: string): Finding {
  return inconclusive(`The status page has no ${what}, so nothing could be judged.`, { cause: "dependency" });
}
