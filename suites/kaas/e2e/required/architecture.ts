/** The conformance tests of this special interest group. */
export const architectureTests = `
1.33-1.37 [sig-architecture] Conformance Tests should have at least two untainted nodes
`;
