import { expect, test } from "vitest";
import { ON_MANAGERS } from "../../../fixtures/clouds/testcases.ts";
import { judge } from "../../../src/core/judge.ts";
import type { Deed, Deeds } from "../../../src/probes/openstack/domains/deed.ts";
import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { scs0302v1 } from "./standard.ts";
import { granted, refused } from "./testcases.ts";

const by = "domain-manager-a";
const operation = "create a user in the own domain";

function deed(difference: Partial<Deed>): Deed {
  return { by, operation, expected: "granted", status: 200, refused: false, proof: null, message: null, ...difference };
}

const table = (...deeds: readonly Partial<Deed>[]): { readonly deeds: Deeds } => ({
  deeds: { obstacle: null, deeds: deeds.map(deed), untried: [] },
});
const forbidden = { expected: "refused", operation: "create a user in another domain" } as const;
const refusal = (status: number) => ({ status, refused: true, message: `answered ${status}` });
const nothing = (difference: Partial<Deeds>) => ({ deeds: { obstacle: null, deeds: [], untried: [], ...difference } });

const ownPolicies = expect.stringMatching(/^Remove own policies of Keystone/) as string;

test("each group of operations is a testcase of its own", () => {
  expect([...granted, ...refused].map(({ id }) => id)).toEqual(ON_MANAGERS);
});

for (const testcase of [...granted, ...refused]) {
  testTestcase(testcase, {
    accepts: {
      "what is granted": table({}),
      "what is forbidden and refused": table({ ...forbidden, ...refusal(403) }),
      "what is hidden": table({ ...forbidden, ...refusal(404) }),
      "what is impossible": table({ ...forbidden, ...refusal(400) }),
      "what is refused and did not happen": table({ ...forbidden, ...refusal(403), proof: "as it was" }),
      "a list without what must not be seen": table({ ...forbidden, refused: true }),
    },
    rejects: {
      "what is refused and should not be": [
        table(refusal(403)),
        {
          message: "A domain manager cannot create a user in the own domain.",
          about: { kind: "login", name: by },
          expected: "granted",
          actual: "answered 403",
        },
      ],
      "what is granted and not seen": [
        table({ proof: "changed", message: "It is not there." }),
        { actual: "It is not there." },
      ],
      "what is granted and should not be": [
        table({ ...forbidden }),
        {
          message: "It is possible to create a user in another domain, which must be refused.",
          about: { kind: "login", name: by },
          expected: "refused",
          actual: "granted",
          remedy: ownPolicies,
        },
      ],
      "what is refused and happened": [
        table({ ...forbidden, ...refusal(403), proof: "changed" }),
        {
          message: "It was refused to create a user in another domain, and happened all the same.",
          about: { kind: "login", name: by },
          expected: "refused",
          remedy: ownPolicies,
        },
      ],
      "one of many": [table({}, { ...forbidden, ...refusal(403) }, { ...forbidden }), {}],
    },
    leavesOpen: {
      "no domain manager": [
        nothing({ obstacle: "No domain manager was given." }),
        {
          cause: "privilege",
          remedy:
            "Give --domain-manager NAME, an entry of clouds.yaml with domain_name in place of project_name, whose user has the role manager there.",
        },
      ],
      "nothing foreign": [nothing({ untried: ["anything."] }), { cause: "dependency" }],
      "a failure where it should be granted": [table(refusal(500)), { cause: "unexpected-response" }],
      "a token that is good no more": [table(refusal(401)), { cause: "unexpected-response" }],
      "a failure where it should be refused": [
        table({ ...forbidden, ...refusal(503) }),
        { cause: "unexpected-response" },
      ],
      "a policy that lets through to nothing": [
        table({ ...forbidden, status: 404, message: "answered 404" }),
        { cause: "unexpected-response" },
      ],
    },
  });
}

test("what was left out is told", () => {
  const fact = { ...table({}).deeds, untried: ["the deletion of a role."] };
  for (const testcase of refused.slice(0, 1)) {
    const { verdict, findings } = judge(testcase, () => ({ ok: true, fact }));
    expect([verdict, findings]).toEqual([
      "PASS",
      [
        {
          level: "note",
          message: "Not tried: the deletion of a role.",
          remedy: "Give --domain-manager twice, with the managers of two domains.",
        },
      ],
    ]);
  }
});

test("none of it decides", () => {
  expect(scs0302v1.main).toEqual([]);
  expect(scs0302v1.extended).toHaveLength(24);
});
