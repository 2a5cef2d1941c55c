import type { Collection } from "./collection.ts";

export const networks: Collection = { service: "network", path: "/networks", plural: "networks", singular: "network" };

export const subnets: Collection = { service: "network", path: "/subnets", plural: "subnets", singular: "subnet" };
