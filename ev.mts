import { readFileSync } from 'node:fs';
import { loadEmbeddings } from './src/embedding/TransformersEmbeddings.ts';
import { openIndex } from './src/index/openIndex.ts';
const [qf, corpus] = process.argv.slice(2);
const t0=performance.now(); const embeddings = await loadEmbeddings(); const t1=performance.now();
const { index, report } = await openIndex({corpus, index:'/tmp/idx-'+corpus.replace(/\W/g,'_'), embeddings, onRebuild:r=>console.log('REBUILD',r)});
console.log('load', t1-t0, 'index', performance.now()-t1, {...report, unchanged: report.unchanged.length});
const qs = readFileSync(qf,'utf8').split('\n').filter(Boolean).map(l=>JSON.parse(l)).filter(q=>q.quote);
const norm=(s:string)=>s.replace(/\s+/g,' ').trim();
for (const restrict of [false,true]) { let h1=0,h5=0,m=0,n=0; 
for (const q of qs) { const hits=await index.search(q.question,{count:10, offers: restrict?[q.quote_offer]:undefined});
 const r=hits.findIndex(h=>h.passage.offer===q.quote_offer && norm(index.offer(h.passage.offer)!.text.slice(h.passage.start,h.passage.end)).includes(norm(q.quote)));
 n++; if(r===0)h1++; if(r>=0&&r<5)h5++; if(r>=0)m+=1/(r+1); else if(restrict) console.log('MISS',q.id,q.question,'|',q.quote.slice(0,80)); }
console.log({restrict,n,h1:h1/n,h5:h5/n,mrr:m/n}); }
