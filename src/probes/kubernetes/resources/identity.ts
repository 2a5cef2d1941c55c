/** Whose id is name and uid: a namesake that was made later is another object. */
export interface ClusterObject {
  readonly name: string;
  readonly uid: string;
}

export const idOf = ({ name, uid }: ClusterObject): string => `${name}/${uid}`;

export function objectOf(id: string): ClusterObject {
  const [name = "", uid = ""] = id.split("/");
  return { name, uid };
}
