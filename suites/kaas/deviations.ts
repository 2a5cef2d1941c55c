import type { Deviation } from "../../src/core/finding.ts";
import type { Disagreement } from "../deviations.ts";

/** The register of deviations of the standards for Kubernetes: `D0214-2` is the second of SCS-0214. */
export const kaasDeviations: Readonly<Record<Deviation, Disagreement>> = {
  "D0201-1": { what: "By default the tests run in parallel, which leaves out those that must run alone." },
  "D0201-2": { what: "Tests that broke or never gave a result pass, as there is no test that failed." },
  "D0201-3": { what: "Tests of which nobody knows how they ended, or that were cut off, do not count." },
  "D0201-4": { what: "A dry run passes: it lists all tests as passed." },
  "D0201-5": { what: "A test may fail once, and nobody learns of it." },
  "D0201-6": { what: "Whether all tests of the version ran is not looked at, so no test at all passes, too." },
  "D0201-7": {
    what: "For hours nobody sees how far the tests are.",
    undecidable: "It is about how the official testcase runs the tests, nothing of a cluster.",
  },
  "D0201-8": {
    what: "A result without any file of tests makes the official testcase abort.",
    undecidable: "Here such a result is one in which no test ran.",
  },
  "D0201-9": {
    what: "The namespaces of tests that were cut off are left behind.",
    undecidable: "It is about how the official testcase runs the tests, nothing of a cluster.",
  },
  "D0201-10": {
    what: "Only the names of the tests that failed reach the report.",
    undecidable: "Why a test failed is in files that may hold secrets; here findings say how to run it alone.",
  },
  "D0201-11": { what: "Failures are tolerated in every cluster, whether or not the reason for it is there." },
  "D0210-1": { what: "CVEs whose record names a component such as the kubelet, and not Kubernetes, are overlooked." },
  "D0210-2": { what: "CVE records that describe versions in words, or by branches such as 1.20.x, match no version." },
  "D0210-3": {
    what: "A CVE record that cannot be read or fetched makes the official testcase abort for every cluster.",
  },
  "D0210-4": { what: "Versions with a vendor's suffix behind a hyphen make the official testcase abort." },
  "D0210-5": {
    what: "Where GitHub refuses more requests from an address, the official testcase aborts.",
    undecidable: "It is about how upstream is asked; here that is done beforehand, and once.",
  },
  "D0210-6": { what: "CVE records with several upper bounds count patches as affected that are mended." },
  "D0210-7": { what: "With a critical CVE any newer patch is demanded in 14 days, whether or not it mends it." },
  "D0210-8": { what: "Branches that are newer than the official table of ends of life count as ended." },
  "D0210-9": { what: "The official table has planned days, where upstream has since ended branches on other ones." },
  "D0210-10": { what: "On its last day a branch counts as ended already." },
  "D0210-11": {
    what: "Ages are counted from a time in UTC to one of the local clock.",
    undecidable: "Every time here is in UTC.",
  },
  "D0210-12": { what: "A branch that has ended fails, though the text only advises against offering it." },
  "D0210-13": { what: "What is offered, and that it is tested first, is not tested: one cluster does not show it." },
  "D0210-14": {
    what: "The scope wants a test every day, and the official result counts for a week.",
    undecidable: "It is about how long a result counts: here it is a day.",
  },
  "D0210-15": {
    what: "The official report does not say which data of upstream it rests on.",
    undecidable: "It is about what is recorded: here all of it is, with its sources and digests.",
  },
  "D0210-16": {
    what: "Each branch is a subject of its own, so one that is no longer tested is missing instead of failed.",
  },
  "D0210-17": { what: "Where the patch of the tested cluster is chosen by hand, the test says nothing of the offer." },
  "D0211-1": { what: "No default class at all, or a class without annotations, makes the official script crash." },
  "D0211-2": {
    what: "Whatever is wrong, the official script ends with the same code.",
    undecidable: "It is about what the official script says.",
  },
  "D0211-3": {
    what: "What the official script creates has fixed names in the namespace default, and stays when it fails.",
    undecidable: "It is a hazard of the official script; this tool has a namespace of its own for every run.",
  },
  "D0211-4": {
    what: "A pod that runs an image without a version as root has 31 seconds to start.",
    undecidable: "It is about how the official script works; here it may take longer, and needs no root.",
  },
  "D0211-5": { what: "The volume is looked for by the name of its claim in all namespaces, and none at all passes." },
  "D0211-6": {
    what: "Volumes that belong to no claim make the official script crash.",
    undecidable: "It is about how the official script works; here the volume is found by its claim.",
  },
  "D0211-7": { what: "The claim names its class, so whether the default one is applied is not tested." },
  "D0211-8": {
    what: "The official script is in no scope and prints no verdict.",
    undecidable: "It is about what is tested officially; here the standard is tested alongside.",
  },
  "D0211-9": { what: "Local storage but for one provisioner, ties to a node, and redundancy are not tested." },
  "D0214-1": { what: "The scope includes the distribution of nodes without any testcase that decides." },
  "D0214-2": {
    what: "That every node has labels for zone and region is no longer tested, though any cluster shows it.",
  },
  "D0214-3": { what: "A cluster in which no node runs workloads passes." },
  "D0214-4": { what: "Nodes of the control plane that have its role by the name of old only count as workers." },
  "D0214-5": { what: "A control plane in one zone passes with a warning." },
  "D0217-1": { what: "Six tests look at pods of the control plane, and pass where none are to be seen." },
  "D0217-2": { what: "A second way to know users counts only if it is OpenID Connect or a webhook." },
  "D0217-3": { what: "NodeRestriction counts only if it is the first plugin that the flag names." },
  "D0217-4": { what: "PodSecurity must be named in the flag, although it is on by itself since Kubernetes 1.23." },
  "D0217-5": { what: "The Pod Security Standards of namespaces are looked up in annotations, where they never stand." },
  "D0217-6": { what: "Ports are tried from a pod, from where the kubelet's has to be open." },
  "D0217-7": {
    what: "Of each node of the control plane one address is tried, whichever comes first, and of workers none.",
  },
  "D0217-8": { what: "Without nodes of the control plane no port is tried, and that passes." },
  "D0217-9": { what: "Servers of users count, and one that wants a certificate counts as one without TLS." },
  "D0217-10": { what: "Only ports that a deprecated API lists are asked whether they speak TLS." },
  "D0217-11": {
    what: "Of etcd three flags of the API server are looked at: neither addresses nor members, clients or access control.",
  },
  "D0217-12": { what: "Flags in args, in two words, or in a file of their own are overlooked." },
  "D0217-13": {
    what: "The tests run with every right, and keep the whole configuration of each kubelet.",
    undecidable: "It is about how the official tests work; here they need what the rights of tier A name.",
  },
  "D0217-14": {
    what: "The official tests are in no scope.",
    undecidable: "It is about what is tested officially; here the standard is tested alongside.",
  },
  "D0219-1": {
    what: "Seven tests of network policies may fail in every cluster, among them those of ranges of addresses.",
  },
  "D0219-2": { what: "What is only advised about the network is not tested." },
  "D0219-3": {
    what: "The scope wants a test every year, and the official result counts for a month.",
    undecidable: "It is about how long a result counts: here it is a year.",
  },
  "D0402-1": { what: "Ids are UUIDs by the text, and the description of the API only prefers them." },
  "D0412-1": {
    what: "The text announces a description of the documents and has none: what Ceilometer's hook sends counts.",
  },
  "D0412-2": {
    what: "Ceilometer's own timestamps do not say in which zone they are, which ISO 8601 leaves to agreement.",
  },
  "D0414-1": { what: "Operational ADP and CED are listed, though SCS-0413 has them in the embodied phase only." },
  "D0414-2": {
    what: "The pattern of names has more than the list: total water is listed, and operational water is not.",
  },
};
