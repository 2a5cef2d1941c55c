import type { Standard } from "../../src/core/standard.ts";

/** Standards of the scope that have no testcase here yet: their ids stand in every report as MISS. */

export const cncfConformance: Standard = {
  id: "scs-0201-v1",
  title: "CNCF conformance",
  url: "https://docs.scs.community/standards/scs-0201-v1-cncf-conformance",
  main: [
    {
      id: "cncf-k8s-conformance",
      requirement: "Every conformance test of the cluster's Kubernetes version passes.",
      level: "MUST",
      url: "https://docs.scs.community/standards/scs-0201-v1-cncf-conformance",
      section: "heavy",
      lifetime: "year",
      pending: "not-implemented",
    },
  ],
  recommended: [],
  extended: [],
};

export const networking: Standard = {
  id: "scs-0219-v1",
  title: "KaaS networking",
  url: "https://docs.scs.community/standards/scs-0219-v1-kaas-networking",
  main: [
    {
      id: "kaas-networking-check",
      requirement: "Network policies work as Kubernetes documents them.",
      level: "MUST",
      url: "https://docs.scs.community/standards/scs-0219-v1-kaas-networking",
      section: "heavy",
      lifetime: "year",
      pending: "not-implemented",
    },
  ],
  recommended: [],
  extended: [],
};
