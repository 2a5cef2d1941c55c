import { note, violation, type Thing } from "../../../src/core/finding.ts";
import { testcase } from "../../../src/core/testcase.ts";
import { openstackCommand } from "../openstack-command.ts";
import { networks, type Network } from "./networks.probe.ts";
import { common } from "./page.ts";

export const providerNetwork = testcase({
  ...common,
  id: "scs-0126-provider-network",
  requirement: "Every project has an external network at its disposal.",
  level: "MUST",
  needs: { networks },
  judge: (facts) =>
    facts.networks.some(({ external }) => external)
      ? []
      : [
          violation("The project sees no external network.", {
            expected: "a network with router:external",
            actual: facts.networks.map(({ name }) => name),
            remedy: openstackCommand("network", "set", "--external", "--default", "NETWORK"),
          }),
        ],
});

export const defaultNetwork = testcase({
  ...common,
  id: "scs-0126-default-network",
  requirement: "Exactly one provider network is the default, and it is external.",
  level: "MUST",
  needs: { networks },
  judge: (facts) => {
    const defaults = facts.networks.filter(({ isDefault }) => isDefault === true);
    if (defaults.length === 0) return [none(facts.networks)];
    const surplus = defaults.slice(1);
    return [
      ...surplus.map((network) =>
        violation("This is a default network beside another one.", {
          about: thing(network),
          expected: "one default network",
          actual: defaults.map(({ name }) => name),
          remedy: openstackCommand("network", "set", "--no-default", network.id),
        }),
      ),
      ...defaults
        .filter(({ external }) => !external)
        .map((network) =>
          violation("The default network is not external.", {
            about: thing(network),
            expected: "router:external",
            remedy: openstackCommand("network", "set", "--external", network.id),
          }),
        ),
    ];
  },
});

function none(all: readonly Network[]) {
  const external = all.filter((network) => network.external);
  const silent = external.every(({ isDefault }) => isDefault === null);
  const why =
    silent && external.length > 0
      ? " Neutron does not even say which it could be: it needs the extension auto-allocated-topology."
      : "";
  return violation(`No network is the default.${why}`, {
    expected: "one external network with is_default",
    actual: external.map(({ name }) => name),
    remedy: openstackCommand("network", "set", "--default", external[0]?.id ?? "NETWORK"),
  });
}

export const onlyNetwork = testcase({
  ...common,
  id: "scs-0126-only-network",
  requirement: "A project sees one provider network by default, and no other.",
  level: "SHOULD",
  needs: { networks },
  judge: (facts) => {
    const provided = facts.networks.filter((network) => !network.own && (network.external || network.shared));
    if (provided.length === 1) return [];
    return [
      violation(
        provided.length === 0
          ? "The project sees no provider network."
          : "The project sees several provider networks. Those that were shared with this project alone do no harm.",
        {
          expected: "one network",
          actual: provided.map(({ id, name, external, shared }) => ({ id, name, external, shared })),
        },
      ),
    ];
  },
});

export const sharedNetworkSecurity = testcase({
  ...common,
  id: "scs-0126-shared-network-security",
  requirement: "A default network that is shared protects the ports on it.",
  level: "MUST",
  needs: { networks },
  judge: (facts) => {
    const defaults = facts.networks.filter(({ isDefault, external }) => isDefault === true && external);
    const shared = defaults.filter((network) => network.shared);
    if (shared.length === 0) return [note("No default network is shared, so nobody can have a port on it directly.")];
    return shared
      .filter(({ portSecurity }) => portSecurity !== true)
      .map((network) =>
        violation("Ports on this network are not protected.", {
          about: thing(network),
          expected: "port_security_enabled",
          actual: network.portSecurity ?? "Neutron does not say",
          remedy: openstackCommand("network", "set", "--enable-port-security", network.id),
        }),
      );
  },
});

const thing = ({ id, name }: Network): Thing => ({ kind: "network", name, id });
