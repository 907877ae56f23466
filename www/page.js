import init, { analyse } from "./saidso.js";

await init();
const { version } = analyse("A text.");
document.querySelector("[role=status]").textContent = `Ready, report version ${version}.`;
