/** Why nothing foreign was tried. */
export const notForeign =
  "anything of another domain: the login under test is in the manager's own domain, and no second domain manager was given.";
