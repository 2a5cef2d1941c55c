import { randomBytes } from "node:crypto";
import { z } from "zod";
import { create } from "../../../clients/openstack/collection.ts";
import { groups, keystone, projects, roles as roleCollection, users } from "../../../clients/openstack/directory.ts";
import { list } from "../../../clients/openstack/list.ts";
import type { OpenStackCloud } from "../../../clients/openstack/openstack-cloud.ts";
import type { ProbeContext } from "../../../core/probe.ts";
import { HttpError } from "../../../errors.ts";
import { Secret } from "../../../secret.ts";
import type { Deeds } from "./deed.ts";
import { pathOf } from "./paths.ts";
import { Table } from "./table.ts";

type Context = ProbeContext<OpenStackCloud>;

/** A login that manages a domain. */
export interface Manager {
  readonly cloud: OpenStackCloud;
  readonly name: string;
  readonly userId: string;
  readonly domain: { readonly id: string; readonly name: string };
}

/** Somebody else's domain. */
export interface Foreign {
  readonly domainId: string;
  readonly userId: string;
  readonly projectId: string;
  /** Only with a second manager: that one's throw-away group, user and project may be changed and deleted. */
  readonly groupId?: string;
  readonly manager?: Manager;
}

/** One manager with what it needs to act. */
export interface Stage {
  readonly manager: Manager;
  readonly context: Context;
  readonly table: Table;
  /** The ids of roles by their names. */
  readonly roles: ReadonlyMap<string, string>;
  /** Undefined when only one login is known, and that is in the domain of the manager. */
  readonly foreign: () => Promise<Foreign | undefined>;
}

/** Plays the scene for each domain manager that was given, and gives the table of what happened. */
export async function played(context: Context, scene: (stage: Stage) => Promise<void>): Promise<Deeds> {
  const companions = context.inputs.companions["domain-manager"] ?? [];
  if (companions.length === 0) return obstacle("No domain manager was given.");
  const managers: Manager[] = [];
  for (const cloud of companions) {
    const { user, domain } = await cloud.token(context.signal);
    if (domain === undefined) return obstacle(`The login "${cloud.name}" is not for a domain.`);
    managers.push({ cloud, name: cloud.name, userId: user.id, domain });
  }
  const table = new Table();
  for (const manager of managers) {
    const other = managers.find(({ domain }) => domain.id !== manager.domain.id);
    const foreign = () => (other === undefined ? ofMember(manager, context) : ofManager(other, context));
    await scene({ manager, context, table, roles: await roleIds(manager, context), foreign });
  }
  return table.fact;
}

function obstacle(message: string): Deeds {
  return { obstacle: message, deeds: [], untried: [] };
}

async function roleIds({ cloud }: Manager, { signal }: Context): Promise<ReadonlyMap<string, string>> {
  const { service, path, plural: key } = roleCollection;
  const listed = await list(cloud, { service, path, key }, signal);
  return new Map(
    z
      .array(Role)
      .parse(listed)
      .map(({ name, id }) => [name, id]),
  );
}

async function ofManager(manager: Manager, context: Context): Promise<Foreign> {
  return {
    domainId: manager.domain.id,
    userId: await newUser(manager, context),
    projectId: await newProject(manager, context),
    groupId: await newGroup(manager, context),
    manager,
  };
}

/** Whoever runs the tests: nothing of theirs is ever changed. */
async function ofMember(manager: Manager, { target, signal }: Context): Promise<Foreign | undefined> {
  const { user, project } = await target.token(signal);
  if (project === undefined || project.domain.id === manager.domain.id) return undefined;
  return { domainId: project.domain.id, userId: user.id, projectId: project.id };
}

export function newUser(manager: Manager, context: Context, password?: Secret): Promise<string> {
  const secret = password === undefined ? {} : { password: password.reveal() };
  return made("user", users, { domain_id: manager.domain.id, ...secret }, { manager, context });
}

export function newProject(manager: Manager, context: Context): Promise<string> {
  return made("project", projects, { domain_id: manager.domain.id }, { manager, context });
}

export function newGroup(manager: Manager, context: Context): Promise<string> {
  return made("group", groups, { domain_id: manager.domain.id }, { manager, context });
}

interface Making {
  readonly manager: Manager;
  readonly context: Context;
  /** Who can delete it, if not the one who creates it. */
  readonly keeper?: Manager | undefined;
}

/** Creates something in the name of a manager, whatever domain the fields say. */
export async function made(
  kind: string,
  collection: Parameters<typeof create>[1],
  fields: Readonly<Record<string, unknown>>,
  { manager, context, keeper = manager }: Making,
): Promise<string> {
  const { id } = await context.resources.own({
    kind,
    target: keeper.cloud,
    create: (name, signal) => create(manager.cloud, collection, { name, ...fields }, signal),
  });
  return id;
}

/** A password that nothing shows. */
export function newPassword({ cloud }: Manager): Secret {
  const password = new Secret(`Aa1-${randomBytes(18).toString("base64url")}`);
  cloud.conceal(password);
  return password;
}

const Role = z.object({ id: z.string(), name: z.string() });
const Login = z.object({ token: z.object({ roles: z.array(z.object({ name: z.string() })) }) });

type Place = { readonly projectId: string } | { readonly domainId: string };

/** The names of the roles that a user has there after a login, implied ones included; and the token. */
export async function loggedIn(
  { cloud }: Manager,
  login: { readonly userId: string; readonly password: Secret } & Place,
  { signal }: Context,
): Promise<{ readonly roles: readonly string[]; readonly token: string }> {
  const { userId: id, password } = login;
  const identity = { methods: ["password"], password: { user: { id, password: password.reveal() } } };
  const scope = "projectId" in login ? { project: { id: login.projectId } } : { domain: { id: login.domainId } };
  const json = { auth: { identity, scope } };
  const answer = await keystone(cloud, { path: "/auth/tokens", method: "POST", json }, signal);
  const token = answer.header("x-subject-token");
  if (token === undefined) throw answer.unexpected("answered without a token");
  cloud.conceal(new Secret(token));
  return { token, roles: Login.parse(answer.json()).token.roles.map(({ name }) => name) };
}

/** A second manager of the same domain, for what must not be tried on a login that stays. */
export interface Deputy {
  readonly name: string;
  readonly userId: string;
  readonly token: string;
}

/** Undefined where the manager cannot make one. */
export async function newDeputy({ manager, context, roles }: Stage): Promise<Deputy | undefined> {
  const role = roles.get("manager");
  if (role === undefined) return undefined;
  const { cloud, domain, name } = manager;
  const password = newPassword(manager);
  const userId = await newUser(manager, context, password);
  const path = pathOf({ target: "domains", on: domain.id, actor: "users", to: userId, role });
  if (!(await isGranted(() => keystone(cloud, { path, method: "PUT" }, context.signal)))) return undefined;
  const { token } = await loggedIn(manager, { userId, password, domainId: domain.id }, context);
  return { name: `a deputy, made by ${name}`, userId, token };
}

/** Whether it is: what is refused is refused, what fails is no answer. */
export async function isGranted(request: () => Promise<unknown>): Promise<boolean> {
  try {
    await request();
    return true;
  } catch (error) {
    if (error instanceof HttpError && error.status < 500) return false;
    throw error;
  }
}
