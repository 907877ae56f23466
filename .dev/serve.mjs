// Serves a folder for a person to look at: node .dev/serve.mjs FOLDER PORT. The browser tests use the same server.

import { serve } from "../tests/e2e/server.mjs";

const [folder, port] = process.argv.slice(2);
try {
  const { url } = await serve(folder, { port: Number(port) });
  console.log(`\nSaidso is at ${url} (Ctrl-C ends it)`);
} catch (error) {
  console.error(error.code === "EADDRINUSE" ? `Port ${port} is taken; try make serve PORT=8081` : error.message);
  process.exitCode = 1;
}
