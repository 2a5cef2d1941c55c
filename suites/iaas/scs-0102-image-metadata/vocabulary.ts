/** The words that properties may hold. "Official" are those that the official testcase accepts. */
export const officialArchitectures: readonly string[] = ["x86_64", "aarch64", "risc-v"];
export const officialBuses: readonly string[] = ["virtio", "scsi"];
export const officialHypervisors: readonly string[] = ["qemu", "kvm", "xen", "hyper-v", "esxi"];

export const purposes: readonly string[] = "generic oldgeneric minimal k8snode gpu network custom".split(" ");
export const replaceFrequencies: readonly string[] = "yearly quarterly monthly weekly daily critical_bug never".split(
  " ",
);

/** What the text allows: the words of the OpenStack documentation of image properties. */
export const architectures: readonly string[] = (
  "aarch64 alpha armv7l cris i686 ia64 lm32 m68k microblaze microblazeel mips mipsel mips64 mips64el openrisc parisc " +
  "parisc64 ppc ppc64 ppcemb s390 s390x sh4 sh4eb sparc sparc64 unicore32 x86_64 xtensa xtensaeb"
).split(" ");
export const buses: readonly string[] = "fdc ide lxc nvme sata scsi uml usb virtio xen".split(" ");
export const distributions: readonly string[] = (
  "arch centos debian fedora freebsd gentoo mandrake mandriva mes msdos netbsd netware openbsd opensolaris opensuse " +
  "rocky rhel sled ubuntu windows"
).split(" ");
export const hypervisors: readonly string[] = "hyperv ironic lxc qemu uml vmware xen".split(" ");

/** Names that people use for words of these lists. */
export const otherArchitectures = new Map([
  ["amd64", "x86_64"],
  ["x64", "x86_64"],
  ["x86-64", "x86_64"],
  ["arm64", "aarch64"],
  ["armv8", "aarch64"],
  ["riscv", "risc-v"],
  ["riscv64", "risc-v"],
]);
export const otherDistributions = new Map([
  ["archlinux", "arch"],
  ["arch linux", "arch"],
  ["red hat", "rhel"],
  ["redhat", "rhel"],
  ["red hat enterprise linux", "rhel"],
  ["rockylinux", "rocky"],
  ["rocky linux", "rocky"],
  ["suse", "opensuse"],
]);
