// Waits for the reader to press the extension's button. Until then no page is touched, and none but the one in sight is then.

const TITLE = chrome.runtime.getManifest().action.default_title;
const FORBIDDEN = "Saidso cannot work here: browsers keep extensions out of this page";

chrome.action.onClicked.addListener(async ({ id: tabId }) => {
  const problem = await toggle(tabId);
  // Both are the tab's own, and the browser drops them when it goes to another page.
  await chrome.action.setBadgeText({ tabId, text: problem ? "?" : "" });
  await chrome.action.setTitle({ tabId, title: problem || TITLE });
});

/** Shows the marks in a tab or takes them away. Gives what the reader is to be told if that does not work. */
async function toggle(tabId) {
  try {
    const [{ result }] = await chrome.scripting.executeScript({ target: { tabId }, files: ["reader.js"] });
    return result;
  } catch {
    return FORBIDDEN;
  }
}
