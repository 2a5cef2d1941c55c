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
    "an id that is empty": [handedIn(event({ message_id: "" })), { actual: "" }],
    "no type": [handedIn(event({ event_type: "" })), { actual: "" }],
    "a type that is a number": [handedIn(event({ event_type: 7 })), { actual: 7 }],
    "a time in seconds": [handedIn(event({ generated: 1_700_000_000 })), { actual: 1_700_000_000 }],
    "a time in words": [handedIn(event({ generated: "today" })), { expected: "a time of ISO 8601", actual: "today" }],
    "no content": [handedIn(event({ raw: undefined })), { expected: "an object" }],
    "content as a text": [handedIn(event({ raw: "{}" })), { actual: "{}" }],
    "no traits": [
      handedIn(event({ traits: undefined })),
      { about: { kind: "metering document", name: "document 1, traits", id: "line 1" }, actual: "missing" },
    ],
    "traits as an object": [handedIn(event({ traits: { host: "a" } })), { actual: "something else" }],
    "a trait without a value": [
      handedIn(event({ traits: [["host", 1]] })),
      { expected: "[name, type, value]", actual: "something else" },
    ],
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
      {
        about: { kind: "metering document", name: "document 1, traits[0][2]", id: "line 1" },
        expected: "a whole number, as type 2 says",
        actual: 'the trait "size" has another',
      },
    ],
    "one trait of each other type": [
      handedIn(
        event({
          traits: [
            ["a", 0, "x"],
            ["b", 1, 1],
            ["c", 3, "x"],
            ["d", 4, "x"],
          ],
        }),
      ),
      { expected: "null, as type 0 says" },
      { expected: "a text, as type 1 says" },
      { expected: "a number, as type 3 says" },
      { expected: "a time of ISO 8601, as type 4 says" },
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
