import { expect, test } from "vitest";
import { image } from "./example-image.ts";
import {
  knownDistribution,
  likelyArchitecture,
  likelyDate,
  likelyDistribution,
  likelyVersion,
  meant,
} from "./likely.ts";

test.each([
  ["Ubuntu 24.04", "ubuntu", "24.04"],
  ["Debian 12 20260101", "debian", "12"],
  ["Rocky Linux 9.4", "rocky", "9.4"],
  ["Red Hat Enterprise Linux 9", "rhel", "9"],
  ["openSUSE Leap 15.6", "opensuse", "15.6"],
  ["ubuntu-capi-image-v1.34.1", "ubuntu", undefined],
  ["Flatcar", "flatcar", undefined],
  ["my image 7", undefined, undefined],
  ["constructor 1", undefined, undefined],
  ["2 Ubuntu 24.04", undefined, undefined],
  [" AlmaLinux 9", "almalinux", "9"],
  ["Arch 2026.06", "arch", "2026.06"],
  ["ArchLinux", "arch", undefined],
  ["CentOS 7", "centos", "7"],
  ["CirrOS 0.6.2", "cirros", "0.6.2"],
  ["Fedora 42", "fedora", "42"],
  ["FreeBSD 14.1", "freebsd", "14.1"],
  ["Gentoo", "gentoo", undefined],
  ["NetBSD 10", "netbsd", "10"],
  ["OpenBSD 7.5", "openbsd", "7.5"],
  ["RedHat 9", "rhel", "9"],
  ["RHEL 9", "rhel", "9"],
  ["RockyLinux 9", "rocky", "9"],
  ["SLED 15", "sled", "15"],
  ["SLES 15", "sles", "15"],
  ["Windows 2022", "windows", "2022"],
  [null, undefined, undefined],
])("%j is likely %s %s", (name, distribution, version) => {
  expect(likelyDistribution(image({ name }))).toBe(distribution);
  expect(likelyVersion(image({ name }))).toBe(version);
});

test.each([
  ["Ubuntu 24.04 (arm64)", undefined, "aarch64"],
  ["Ubuntu", "https://example.org/noble-amd64.img", "x86_64"],
  ["CentOS-9-x86_64", undefined, "x86_64"],
  ["charm64", undefined, undefined],
  [null, undefined, undefined],
])("%j from %s is likely made for %s", (name, image_source, architecture) => {
  expect(likelyArchitecture(image({ name, image_source }))).toBe(architecture);
});

test.each([
  ["20260131", "2026-01-31"],
  [" 20260131", "2026-01-31"],
  [" 2026-1-31", "2026-01-31"],
  ["v20260131", undefined],
  ["v2026-01-31", undefined],
  ["2026-01-31T10:00:00+00:00", "2026-01-31"],
  ["20260231", undefined],
  ["2026-111", undefined],
  ["202601310", undefined],
  ["31.01.2026", undefined],
])("%j likely stands for %s", (text, day) => {
  expect(likelyDate(text)).toBe(day);
});

test.each([
  [" Monthly ", "monthly"],
  ['"monthly"', "monthly"],
  [`  "'monthly'"  `, "monthly"],
  ["every month", "monthly"],
  ["__proto__", undefined],
  ["", undefined],
])("%j likely means %s", (value, word) => {
  expect(meant(value, ["monthly"], new Map([["every month", "monthly"]]))).toBe(word);
});

test.each([
  ["Ubuntu", "ubuntu"],
  ["CentOS-7.9", "centos"],
  [" centos 7 ", "centos"],
  ["arch2linux", undefined],
  ["archlinux", "arch"],
  ["Arch Linux", "arch"],
  ["Red Hat", "rhel"],
  ["redhat9", "rhel"],
  ["Red Hat Enterprise Linux 9", "rhel"],
  ["RockyLinux", "rocky"],
  ["Rocky Linux 9.4", "rocky"],
  ["SUSE 15", "opensuse"],
  ["almalinux", undefined],
])("the text's word for %j is %s", (value, word) => {
  expect(knownDistribution(value)).toBe(word);
});
