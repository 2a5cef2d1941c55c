import { testTestcase } from "../../../src/testing/test-testcase.ts";
import { image } from "./example-image.ts";
import { hashAlgo } from "./hash-algo.ts";

const about = { kind: "image", name: "Ubuntu 24.04", id: "4b1d" };
const cloud = (os_hash_algo: string | null) => ({ images: [image({ os_hash_algo })] });

testTestcase(hashAlgo, {
  accepts: { "SHA-256": cloud("sha256"), "SHA-512": cloud("sha512") },
  rejects: {
    MD5: [cloud("md5"), { about, actual: "md5", expected: ["sha256", "sha512"] }],
    "no hash": [cloud(null), { about, actual: "not set" }],
  },
});
