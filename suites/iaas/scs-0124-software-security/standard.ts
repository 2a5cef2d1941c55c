import type { StandardAlongside } from "../../../src/core/standard.ts";
import { maintainedRelease, page } from "./maintained-release.ts";

export const scs0124v1: StandardAlongside = {
  id: "scs-0124-v1",
  title: "Security of IaaS service software",
  url: page,
  main: [],
  recommended: [],
  extended: [maintainedRelease],
};
