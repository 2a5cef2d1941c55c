import { note, violation, type Finding } from "../../../src/core/finding.ts";
import { isFailure } from "../../../src/probes/e2e/endings.ts";
import type { Account, Standing } from "./account.ts";
import { exceptionFor, refusal, type ClusterFacts, type Exception } from "./exceptions.ts";

/** Every test that failed, required or not, and tests that could not begin. */
function failed({ standings = [], further }: Account): readonly Standing[] {
  return [...standings, ...further].filter(({ ending }) => ending !== "missing" && isFailure(ending));
}

/** A cluster that did not get ready for its tests failed all of them. */
export function setUpFailures({ results }: Account): readonly Finding[] {
  return results
    .filter(({ setUp }) => isFailure(setUp))
    .map(({ sha256 }) =>
      violation("The cluster did not become ready for the tests, so that their preparation failed.", {
        about: { kind: "result", name: null, id: sha256 },
        expected: "all nodes are ready and all pods in kube-system run",
        remedy: "kubectl get nodes; kubectl get pods -n kube-system",
      }),
    );
}

/** As the official suite has it: what is on its list may fail in every cluster. */
export function officialFailures(account: Account): readonly Finding[] {
  return failed(account).map((standing) => {
    const exception = exceptionFor(standing);
    if (exception === undefined) return failure(standing);
    const message = "The test failed, which the official list tolerates in every cluster.";
    return note(message, { ...details(standing, exception), deviation: "D0201-11" });
  });
}

/** As the text has it: a failure is tolerated only where the reason for it is there. */
export function justifiedFailures(account: Account, facts: ClusterFacts, today: string): readonly Finding[] {
  return failed(account).map((standing) => {
    const exception = exceptionFor(standing);
    if (exception === undefined) return failure(standing);
    const refused = refusal(exception, facts, today);
    if (refused === undefined) return note("The test failed, which is tolerated here.", details(standing, exception));
    return violation(`The test failed, and ${refused}.`, { ...details(standing, exception), deviation: "D0201-11" });
  });
}

function failure(standing: Standing): Finding {
  return violation("The test failed.", {
    about: aboutTest(standing),
    expected: "passed",
    actual: standing.ending,
    remedy: aloneCommand(standing),
  });
}

function details(standing: Standing, { reason, url, where, until }: Exception): Partial<Finding> {
  return {
    about: aboutTest(standing),
    expected: { tolerated: { where, until, reason, url } },
    actual: standing.ending,
    remedy: aloneCommand(standing),
  };
}

export function aboutTest({ name }: Standing): { kind: "test"; name: string } {
  return { kind: "test", name };
}

/** Tests are chosen by a regular expression on their names. */
function aloneCommand({ test }: Standing): string {
  const words = test.key.replace(/^\[[^\]]*\] /, "").replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  return `Run it alone to see why: sonobuoy run --wait --e2e-focus '${words.replaceAll("'", ".")}'`;
}
