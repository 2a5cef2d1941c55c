import { expect, test } from "vitest";
import { broken, holds } from "./evidence.ts";
import { absent, answered, failed, refused } from "./examples.ts";
import { eachKubelet } from "./kubelets.ts";

const asked = (...answers: readonly Parameters<typeof eachKubelet<boolean>>[0][]) =>
  answers.map((visible) =>
    eachKubelet(visible, {
      what: "how it is",
      judge: (node, isRight) => (isRight ? [] : [broken("configuration", `it is off on ${node}.`)]),
      summary: (nodes) => [holds("configuration", `it is on on ${nodes} nodes.`)],
    }).map(({ about, message, cause, remedy }) => ({ about: about?.name, message, cause, remedy })),
  );

test("each kubelet is asked, and where all are right that is said", () => {
  const right = { node: "a", asked: answered(true) };
  const [all, one, half] = asked(
    answered([right, { ...right, node: "b" }]),
    answered([right, { node: "b", asked: answered(false) }]),
    answered([right, { node: "b", asked: absent }, { node: "c", asked: failed }]),
  );
  expect(all).toEqual([{ message: "By configuration: it is on on 2 nodes." }]);
  expect(one).toEqual([{ message: "By configuration: it is off on b." }]);
  expect(half).toEqual([
    { about: "b", message: "It is not known how it is: The kubelet does not tell.", cause: "unexpected-response" },
    { about: "c", message: "It is not known how it is: It answered 500.", cause: "unexpected-response" },
  ]);
});

test("nodes that are not for us are asked for by what reads them", () => {
  expect(asked(refused("list nodes"))[0]?.[0]?.remedy).toBe("scs-conformance rbac --tier R | kubectl apply -f -");
});
