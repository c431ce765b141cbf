import { readFileSync } from 'node:fs'; import { loaderFor } from './src/corpus/loaders/index.ts'; import { readFacts } from './src/facts/readFacts.ts';
const skip=new Set(['benefits']);
for (const f of process.argv.slice(2)) { const o=await loaderFor(f)!.load(f.split('/').pop()!, readFileSync(f)); console.log('==',o.id); for (const x of readFacts(o)) if(!skip.has(x.field)) console.log('  ',x.field,x.strength.toFixed(1),x.byPortal?'PORTAL':'','|',x.text.slice(0,70),'|',JSON.stringify(o.text.slice(x.start,x.end)).slice(0,110)); }
