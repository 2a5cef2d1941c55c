/** How the parts of a name are told apart. */
export interface Delimiters {
  readonly version: "v1" | "v2";
  /** Before RAM, disk and the numbers of a GPU. */
  readonly field: ":" | "-";
  /** Before everything that is optional after the disk. */
  readonly extension: "-" | "_";
}

/** Versions 2 and 3 of the naming standard. */
export const dashes: Delimiters = { version: "v2", field: "-", extension: "_" };

/** Version 1, out of use since 2023. */
export const colons: Delimiters = { version: "v1", field: ":", extension: "-" };
