/** True where two types say the same, whoever of them is readonly: for a document's type and what its schema makes of it. */
export type Alike<A, B> = Exactly<Frozen<A>, Frozen<B>>;

type Exactly<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : T extends readonly (infer Item)[]
    ? readonly Frozen<Item>[]
    : unknown extends T
      ? T
      : { readonly [Key in keyof T]: Frozen<T[Key]> };
