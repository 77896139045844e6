// Looks at HTML pages the program wrote with axe-core: what a screen reader would stumble over.
//
//     tripartite report FILE -o r.html
//     npm install axe-core jsdom
//     node tests/outside/html_pages.mjs r.html …
//
// Contrast is not looked at: there are no pixels here. Exits with 1 where something is found. That the pages are valid HTML is told by
// the Nu checker: `npm install vnu-jar && java -jar node_modules/vnu-jar/build/dist/vnu.jar --errors-only r.html`; it does not know
// the property `paint-order`, which every browser does.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const here = createRequire(pathToFileURL(`${process.cwd()}/`));
const { JSDOM, VirtualConsole } = here("jsdom");
const axe = readFileSync(here.resolve("axe-core/axe.min.js"), "utf8");
let found = 0;
for (const file of process.argv.slice(2)) {
  const page = new JSDOM(readFileSync(file, "utf8"), { runScripts: "outside-only", virtualConsole: new VirtualConsole() });
  page.window.eval(axe);
  const { violations, passes } = await page.window.axe.run(page.window.document, { rules: { "color-contrast": { enabled: false } } });
  console.log(`${file}: ${passes.length} rules kept, ${violations.length} broken`);
  for (const { id, impact, nodes } of violations) console.log(`  ${id} (${impact}), ${nodes.length} times: ${nodes[0].html}`);
  found += violations.length;
}
process.exit(found ? 1 : 0);
