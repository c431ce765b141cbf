import { loadEmbeddings } from './src/embedding/TransformersEmbeddings.ts'; import { openIndex } from './src/index/openIndex.ts'; import { Answerer } from './src/answer/answerQuestion.ts'; import { rankStatements } from './src/answer/rankStatements.ts';
const embeddings = await loadEmbeddings(); const { index } = await openIndex({corpus:process.argv[2]!, index:'/tmp/dbg'+process.argv[2]!.replace(/\W/g,'_'), embeddings});
const a=new Answerer(index); for (const q of process.argv.slice(3)) { const u=await a.understand(q); console.log(q,'\n ',JSON.stringify({lang:u.language,off:u.isOffTopic,list:u.isList,fields:u.fields,offers:u.offers,topic:u.topicWords,names:[...u.resolution.names],unk:u.resolution.unknown}));
 for (const o of u.offers.slice(0,1)) for (const r of (await rankStatements(u,index.offer(o)!,index)).slice(0,5)) console.log('    ',r.score.toFixed(2),r.matches,r.words.slice(0,110));
 console.log((await a.answer(q)).answer.text) }
