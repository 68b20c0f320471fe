import { readFile, writeFile } from 'node:fs/promises';
import { format } from 'prettier';
import { fieldTables, frontMatterSchemas } from './content/schema.ts';

// `npm run schema`: writes what is generated from the fields of front matter into content/.

const content = new URL('../content/', import.meta.url);

for (const [name, schema] of Object.entries(frontMatterSchemas())) {
  await writeFile(new URL(`${name}.schema.json`, content), `${JSON.stringify(schema, null, 2)}\n`);
}

const readme = new URL('README.md', content);
let text = await readFile(readme, 'utf8');
for (const [name, table] of Object.entries(fieldTables())) {
  const between = new RegExp(`(<!-- fields of ${name} -->\\n)[\\s\\S]*?(<!-- end -->)`);
  text = text.replace(between, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}
await writeFile(readme, await format(text, { parser: 'markdown', printWidth: 110 }));
