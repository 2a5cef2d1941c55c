import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { eventFields } from "./event-fields.ts";
import { event, handedIn, nothing, sample } from "./example-documents.ts";

testTestcase(eventFields, {
  accepts: {
    "what Ceilometer sends": handedIn(event()),
    "an event without traits": handedIn(event({ traits: [] })),
    "events among samples": handedIn(sample({ name: 1 }), event()),
  },
  rejects: {
    "no id": [
      handedIn(event({ message_id: undefined })),
      {
        message: 'An event is not as Ceilometer sends it: "message_id" must be a text that is not empty.',
        about: { kind: "metering document", name: "document 1, message_id", id: "line 1" },
        actual: "missing",
        deviation: "D0412-1",
      },
    ],
    "no type": [handedIn(event({ event_type: "" })), { actual: "" }],
    "a time in words": [handedIn(event({ generated: "today" })), { expected: "a time of ISO 8601", actual: "today" }],
    "no content": [handedIn(event({ raw: undefined })), { expected: "an object" }],
    "content as a text": [handedIn(event({ raw: "{}" })), { actual: "{}" }],
    "no traits": [handedIn(event({ traits: undefined })), { actual: "missing" }],
    "traits as an object": [handedIn(event({ traits: { host: "a" } })), { actual: "something else" }],
    "a trait without a value": [handedIn(event({ traits: [["host", 1]] })), { expected: "[name, type, value]" }],
    "a trait of an unknown type": [
      handedIn(
        event({
          traits: [
            ["host", 1, "a"],
            ["host", 5, "a"],
          ],
        }),
      ),
      { about: { kind: "metering document", name: "document 1, traits[1][1]", id: "line 1" }, actual: 5 },
    ],
    "a trait of another type than it says": [
      handedIn(event({ traits: [["size", 2, "many"]] })),
      { expected: "a whole number, as type 2 says", actual: 'the trait "size" has another' },
    ],
  },
  misses: {
    "no file": [nothing, { message: "No metering documents were handed in.", cause: "needs-attestation" }],
    "samples only": [
      handedIn(sample()),
      { message: "The metering documents that were handed in have no event among them." },
    ],
  },
});
