// Copies the fonts of papers to Papers/Fonts, where git ignores them.
import { copyFileSync, mkdirSync } from 'node:fs';

const from = 'node_modules/@expo-google-fonts/arimo';
const to = 'Papers/Fonts';

mkdirSync(to, { recursive: true });
copyFileSync(`${from}/LICENSE_FONT`, `${to}/LICENSE_FONT`);
copyFileSync(`${from}/400Regular/Arimo_400Regular.ttf`, `${to}/Arimo_400Regular.ttf`);

// Written last: the build takes this file as the sign that all of them are there.
copyFileSync(`${from}/700Bold/Arimo_700Bold.ttf`, `${to}/Arimo_700Bold.ttf`);
