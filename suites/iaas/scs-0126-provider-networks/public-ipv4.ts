/** Blocks from which nobody is given public addresses: private, shared by carriers, link-local, for documents and tests. */
const special = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];

export function isPublicIpv4(address: string): boolean {
  const found = numberOf(address);
  if (found === undefined) return false;
  return !special.some((block) => {
    const [start = "", length = ""] = block.split("/");
    const size = 2 ** (32 - Number(length));
    return Math.floor(found / size) === Math.floor((numberOf(start) ?? 0) / size);
  });
}

function numberOf(address: string): number | undefined {
  const bytes = address.split(".").map(Number);
  const isAddress = bytes.length === 4 && bytes.every((byte) => Number.isInteger(byte) && byte >= 0 && byte < 256);
  return isAddress ? bytes.reduce((sum, byte) => sum * 256 + byte, 0) : undefined;
}
