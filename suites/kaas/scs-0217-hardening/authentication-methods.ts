import { note } from "../../../src/core/finding.ts";
import type { Facts } from "../../../src/core/probe.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { serviceAccountToken } from "../../../src/probes/kubernetes/service-account-token.probe.ts";
import { onAttestations } from "../../attested.ts";
import { broken, decide, holds, unseen, type Evidence } from "../evidence/evidence.ts";
import { byApiServers, onFlags } from "../evidence/flags.ts";
import { common } from "./page.ts";
import { bySecondMethod, onMethods, staticTokens } from "./second-method.ts";

const id = "scs-0217-authentication-methods";
const onTokens = { token: serviceAccountToken };
const isAccount = (name: string | null | undefined): boolean => name?.startsWith("system:serviceaccount:") ?? false;

export const authenticationMethods = testcase({
  ...common,
  id,
  requirement: "The API server knows users in at least two ways, one of which is the tokens of service accounts.",
  level: "MUST",
  section: "medium",
  deviations: ["D0217-2"],
  needs: { ...onTokens, ...onMethods, ...onFlags, ...onAttestations },
  judge(facts) {
    const first = byToken(facts);
    const isShown = first.some(({ level }) => level === "note");
    const second = bySecondMethod(facts);
    const both = isShown ? second.map((evidence) => (evidence.length === 0 ? [] : [...first, ...evidence])) : [first];
    return [...decide(id, facts, ...both), ...fileTokens(facts)];
  },
});

function byToken({ token, access }: Facts<typeof onTokens & typeof onMethods>): Evidence {
  if (isAccount(access.user?.name)) return [holds("behaviour", "the login is a service account's, by its token.")];
  if (token.outcome !== "answered")
    return unseen("whether the API server accepts tokens of service accounts", token, "W");
  const { user } = token.answer;
  if (isAccount(user)) return [holds("behaviour", "the API server accepts the token of a new service account.")];
  return [
    broken("behaviour", "the API server does not accept the token of a new service account.", {
      expected: "system:serviceaccount:…",
      actual: user ?? "401",
    }),
  ];
}

/** Passwords in a file, in other words: they never end and are changed by a restart only. */
function fileTokens(facts: Facts<typeof onFlags>): Evidence {
  const message = `The API server knows users by a file of tokens (--${staticTokens}).`;
  const found = byApiServers(facts, "", ({ about, flags }) =>
    staticTokens in flags ? [note(message, { about })] : [],
  );
  return found.filter(({ level }) => level === "note");
}
