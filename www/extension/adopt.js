// Lets an extension of Firefox give style sheets to a page.

/**
 * Makes `root.adoptedStyleSheets` usable. Firefox lets extensions see a page only through a view that has no such list
 * (https://bugzilla.mozilla.org/show_bug.cgi?id=1751346), so there it becomes a list of our own sheets, which are put into
 * the page's list and taken out of it one by one. Elsewhere nothing has to be done.
 */
export function makeAdoptable(root) {
  const { wrappedJSObject: own } = root;
  if (!own) return;
  let ours = [];
  Object.defineProperty(root, "adoptedStyleSheets", {
    configurable: true,
    get: () => ours,
    set(sheets) {
      const list = own.adoptedStyleSheets;
      for (const sheet of ours) if (!sheets.includes(sheet)) list.splice(list.indexOf(sheet.wrappedJSObject), 1);
      for (const sheet of sheets) if (!ours.includes(sheet)) list.push(sheet.wrappedJSObject);
      ours = sheets;
    },
  });
}
