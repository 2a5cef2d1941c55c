import { expect, test } from "vitest";
import { nameUuid } from "./name-uuid.ts";

// As other implementations of RFC 9562 make them of the namespace and the JSON of the names.
test.each([
  [[], "0fd4ddc1-8a16-5783-b385-ca33b007127b"],
  [["a"], "4e61489c-9cd4-562d-a4fe-f171a1a2c85a"],
  [["a", "b"], "b497bbc2-08e2-5d49-991d-01f75c488b4f"],
  [["ab"], "2c54f197-2ce2-5673-8ef9-417e4f8b6980"],
])("the names %j always make the same UUID", (names, uuid) => {
  expect(nameUuid(...names)).toBe(uuid);
});
