/** Of each version that is known: the tag of Kubernetes that was read, the digest of its conformance.yaml, and how many tests there are. */
export const sources = {
  "1.33": {
    tag: "v1.33.13",
    sha256: "4af8e05c9e5232fa0fe063ff54860a43d935f4e61d95e4dc34c879ffc6d942ae",
    conformance: 419,
    networkPolicy: 50,
  },
  "1.34": {
    tag: "v1.34.4",
    sha256: "a9e726c724fc2d02ed68cbb0b06a9e61681b4630b2477aa8f8b71e545d091eb4",
    conformance: 424,
    networkPolicy: 50,
  },
  "1.35": {
    tag: "v1.35.4",
    sha256: "b05229215eaf0b4c557771cb23c0e44a1b40ea86f34c26a879e51ec362d7a941",
    conformance: 441,
    networkPolicy: 50,
  },
  "1.36": {
    tag: "v1.36.3",
    sha256: "cdbad746df8e8f5f7e63ef147b579e921c1ad70a68d826f2b9c5af27dbbf7641",
    conformance: 446,
    networkPolicy: 50,
  },
  "1.37": {
    tag: "v1.37.1",
    sha256: "e0d4721c3fcc3e36200638cdeda3aa11500d3dfdfba3f903602eb1864b34a1c7",
    conformance: 462,
    networkPolicy: 51,
  },
} as const;
