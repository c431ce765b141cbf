import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { AutoTokenizer, env, PreTrainedTokenizer } from '@xenova/transformers';
import fc from 'fast-check';
import { PROJECT_ROOT } from '../../src/config/paths.ts';
import { BUNDLED_MODEL, MODELS_FOLDER } from '../../src/embedding/modelFolder.ts';
import { unigramTokenizer } from '../../src/embedding/unigramTokenizer.ts';
import { anyCharacter } from '../support/anyCharacter.ts';
import { temporaryFolder } from '../support/temporaryFolder.ts';

const bundled = join(MODELS_FOLDER, BUNDLED_MODEL);

test("the quick tokenizer gives the library's own tokens, whatever the text", async () => {
  env.localModelPath = MODELS_FOLDER;
  env.allowRemoteModels = false;
  const own = await AutoTokenizer.from_pretrained(BUNDLED_MODEL);
  const quick = (await unigramTokenizer(bundled, PreTrainedTokenizer))!;
  const same = (text: string): void => expect(quick.encode(text)).toEqual(own.encode(text));
  const offers = readdirSync(join(PROJECT_ROOT, 'corpus')).map((file) =>
    readFileSync(join(PROJECT_ROOT, 'corpus', file), 'utf8'),
  );
  for (const line of offers.join('\n').split('\n')) same(line);
  for (const text of ['', ' ', '<s>', 'a<unk>b</s>', '👩‍💻🎓 stage', '日本', '𝕊𝕥𝕒𝕘𝕖', 'ﬁn', 'x'.repeat(100)])
    same(text);
  fc.assert(fc.property(fc.string({ unit: anyCharacter, maxLength: 40 }), same));
  expect(quick.get_vocab()).toEqual(own.get_vocab());
  expect(quick.pad_token_id).toBe(own.pad_token_id);
  expect(quick.model_max_length).toBe(own.model_max_length);
});

test('a tokenizer of another kind is left to the library', async () => {
  const folder = await temporaryFolder();
  const model = { type: 'WordPiece', unk_token: '?', vocab: { '?': 0, stage: 1 } };
  await writeFile(join(folder, 'tokenizer.json'), JSON.stringify({ added_tokens: [], model }));
  await writeFile(join(folder, 'tokenizer_config.json'), '{"tokenizer_class":"PreTrainedTokenizerFast"}');
  expect(await unigramTokenizer(folder, PreTrainedTokenizer)).toBeNull();
});
