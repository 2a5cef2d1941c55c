import { testcase } from "../../../src/core/testcase.ts";
import { judged, type Expectation } from "./expectation.ts";
import { noKeyManager } from "./key-manager.ts";
import { orderSteps } from "./order-steps.probe.ts";
import { page } from "./page.ts";

export const orders = testcase({
  id: "scs-0116-orders",
  requirement: "A project member can order a key, follow the order and delete it with its key.",
  level: "MUST",
  url: page,
  section: "light",
  lifetime: "week",
  deviations: ["D32"],
  needs: { order: orderSteps },
  judge: ({ order: { offered, attempts } }) => (offered ? judged(expectations, attempts) : noKeyManager()),
});

const expectations: readonly Expectation[] = [
  { operation: "create", act: "order a key", otherwise: "No order came of its creation." },
  {
    operation: "find",
    act: "list the project's orders",
    otherwise: "An order that was just placed is not in the list.",
  },
  { operation: "show", act: "look at its order", otherwise: "An order that was just placed cannot be looked at." },
  {
    operation: "carry out",
    act: "have an order carried out",
    otherwise: "An order for a key did not become active within a minute. That says nothing about rights.",
    isUnclear: true,
  },
  { operation: "delete", act: "delete its order and the key", otherwise: "The order was not deleted." },
  { operation: "gone", act: "look for a deleted order", otherwise: "An order is still there after its deletion." },
];
