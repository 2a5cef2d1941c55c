/**
 * Whether a 403 comes from who decides what users may do, in its fixed form, or from an admission plugin, which has words
 * of its own: only the latter has looked at the object.
 */
export function isDenied(message: string): boolean {
  return /User "[^"]*" cannot \S+ (resource|path) "/.test(message);
}
