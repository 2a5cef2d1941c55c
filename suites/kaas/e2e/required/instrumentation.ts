/** The conformance tests of this special interest group. */
export const instrumentationTests = `
1.33-1.37 [sig-instrumentation] Events API should delete a collection of events
1.33-1.37 [sig-instrumentation] Events API should ensure that an event can be fetched, patched, deleted, and listed
1.33-1.37 [sig-instrumentation] Events should delete a collection of events
1.33-1.37 [sig-instrumentation] Events should manage the lifecycle of an event
`;
