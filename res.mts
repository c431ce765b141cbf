import { readFileSync } from 'node:fs';
import { loadEmbeddings } from './src/embedding/TransformersEmbeddings.ts';
import { openIndex } from './src/index/openIndex.ts';
import { OfferDirectory } from './src/answer/OfferDirectory.ts';
import { understandQuestion } from './src/answer/understand/understandQuestion.ts';
const embeddings = await loadEmbeddings(); const verbose=process.argv[2]==='-v';
for (const [qf, corpus] of [['../shared/eval/questions-corpus.jsonl','corpus'],['/tmp/qo.jsonl','../shared/eval/offers'],['/tmp/testoffers/blind-corpus.jsonl','corpus'],['/tmp/testoffers/blind-offers.jsonl','../shared/eval/offers'],['/tmp/testoffers/fr/questions.jsonl','/tmp/testoffers/fr'],['/tmp/testoffers/mix/questions.jsonl','/tmp/testoffers/mix']]) {
const { index } = await openIndex({corpus, index:'/tmp/idx-'+corpus.replace(/\W/g,'_'), embeddings});
const dir = new OfferDirectory(index);
const qs = readFileSync(qf,'utf8').split('\n').filter(Boolean).map(l=>JSON.parse(l));
let ok=0,n=0,lang=0,list=0,off=0,field=0,fn=0;
for (const q of qs) {
  let mem; if (q.previous) { const p=await understandQuestion(q.previous,index,dir); mem={language:p.language,offers:p.offers,fields:p.fields}; }
  const u=await understandQuestion(q.question,index,dir,mem);
  if(u.language===q.lang) lang++; else if(verbose) console.log('LANG',q.lang,u.language,q.question);
  if(u.isList===(q.kind==='cross')) list++; else if(verbose) console.log('LIST',q.kind,u.isList,q.question);
  if(u.isOffTopic===(q.kind==='offtopic')) off++; else if(verbose) console.log('OFF',q.kind,u.isOffTopic,q.question);
  if(['field','followup'].includes(q.kind)&&q.field&&q.field!=='other'){fn++; if(u.fields.includes(q.field)) field++; else if(verbose) console.log('FIELD',q.field,u.fields.join(),'|',q.question);}
  if(!['field','open','followup','unanswerable'].includes(q.kind)) continue;
  const want=(q.kind==='unanswerable'?q.about??[]:q.offers).slice().sort().join(); if(!want) continue; n++;
  const got=u.offers.slice().sort().join(); 
  if(got===want|| (q.cite==='any'&&q.offers.includes(got))) ok++; else if(verbose) console.log('OFFER',q.id,q.question,'| want',want,'| got',got,'|',[...u.resolution.pointing].join(' '),'| unk',u.resolution.unknown.join(' '));
}
console.log(qf, {n, offers:ok/n, lang:lang/qs.length, list:list/qs.length, off:off/qs.length, field:field/fn});
index.close(); }
