// Copies the built files of the NHS.UK front end, and of the lists to type in, to wwwroot/lib, where git ignores them.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const from = 'node_modules/nhsuk-frontend/dist/nhsuk';
const to = 'wwwroot/lib/nhsuk';

rmSync('wwwroot/lib', { recursive: true, force: true });
mkdirSync(to, { recursive: true });
cpSync(`${from}/assets`, `${to}/assets`, { recursive: true });

const css = readFileSync(`${from}/nhsuk-frontend.min.css`, 'utf8')
  .replace(/@font-face\{[^}]*\}/g, '') // its font comes from another host, which the content security policy forbids
  .replaceAll('url(/assets/', 'url(assets/')
  .replace(/\/\*# sourceMappingURL=.*?\*\//g, '');
writeFileSync(`${to}/nhsuk-frontend.min.css`, css);

const typing = 'accessible-autocomplete.min';
mkdirSync('wwwroot/lib/accessible-autocomplete');
for (const kind of ['css', 'js']) {
  const text = readFileSync(`node_modules/accessible-autocomplete/dist/${typing}.${kind}`, 'utf8')
    .replace(kind === 'css' ? /\/\*# sourceMappingURL=.*?\*\//g : /\/\/# sourceMappingURL=.*/g, '');
  writeFileSync(`wwwroot/lib/accessible-autocomplete/${typing}.${kind}`, text);
}

// Written last: the build takes this file as the sign that all of them are there.
const js = readFileSync(`${from}/nhsuk-frontend.min.js`, 'utf8').replace(/\/\/# sourceMappingURL=.*/g, '');
writeFileSync(`${to}/nhsuk-frontend.min.js`, js);
