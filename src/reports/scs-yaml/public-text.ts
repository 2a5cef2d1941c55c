import { oneLine } from "../printable.ts";

/**
 * A text as everybody may see it: the monitor puts it into its pages as it is, and what comes from the cloud could then
 * run there. It stays readable: `<b>` becomes `‹b›`. Folders of this machine are left out.
 */
export function publicText(text: string): string {
  return withoutFolders(oneLine(text))
    .replaceAll("<", "‹")
    .replaceAll(">", "›")
    .replaceAll(/&(?=#?\w+;)/g, "＆")
    .replaceAll("](", "] (")
    .replaceAll("`", "'");
}

/** Where somebody works says who that is, and means nothing elsewhere: of a file there only its name is left. */
function withoutFolders(text: string): string {
  return text.replaceAll(ownFolder, (path) => path.split(/[/\\]/).findLast((part) => part !== "") ?? "");
}

const ownFolder =
  /(?<![\w/\\.-])(?:file:\/\/\/?[^\s"',;)]*|~\/[^\s"',;)]*|\/(?:home|root|Users|tmp|private|builds|workspace|mnt|srv|opt|var\/(?:folders|lib|tmp))\/[^\s"',;)]*|[A-Za-z]:\\[^\s"',;)]*|\\\\[^\s"',;)]+)/g;
