import type { StandardAlongside } from "../../../src/core/standard.ts";
import { defaultClass } from "./default-class.ts";
import { expandable } from "./expandable.ts";
import { nodeIndependent } from "./node-independent.ts";
import { notLocal } from "./not-local.ts";
import { page } from "./page.ts";
import { redundant } from "./redundant.ts";
import { rwo } from "./rwo.ts";

const volumes = [rwo, nodeIndependent, notLocal, redundant];

/** Speaks of the volumes of the default storage class, and takes for granted that there is one. */
export const scs0211v1: StandardAlongside = {
  id: "scs-0211-v1",
  title: "Default storage class",
  url: "https://docs.scs.community/standards/scs-0211-v1-kaas-default-storage-class",
  main: [],
  recommended: [],
  extended: volumes,
};

/** A draft: asks for the class itself, and for the rest only where volumes have to be safe from failures. */
export const scs0211v2: StandardAlongside = {
  id: "scs-0211-v2",
  title: "Default storage class",
  url: page,
  main: [],
  recommended: [],
  extended: [defaultClass, ...volumes, expandable],
};
