import { z } from "zod";
import type { KubernetesCluster } from "../../clients/kubernetes/kubernetes-cluster.ts";
import { probe, type ProbeContext } from "../../core/probe.ts";
import { asked, askedOf } from "./asked.ts";

const Group = z.object({ name: z.string(), versions: z.array(z.object({ version: z.string() })) });
const Groups = z.object({ groups: z.array(Group) });

/** For questions about one of them, each of which knows for itself what it means when there is no answer. */
export const apiGroups = probe({
  id: "kubernetes-api-groups",
  summary: "Which groups of APIs are served, or why that is not to be seen",
  effect: "reads",
  timeoutMs: 60_000,
  schema: askedOf(z.array(Group)),
  needs: {},
  observe: (_facts, { target, signal }: ProbeContext<KubernetesCluster>) =>
    asked(
      "get /apis",
      target.get("/apis", signal).then((answer) => Groups.parse(answer).groups),
    ),
});
