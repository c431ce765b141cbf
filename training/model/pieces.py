"""Learns the pieces texts are cut into (SentencePiece, Unigram) from the training texts."""

import os
import random

import sentencepiece

from normalise import normalise

# Of everyday sentences there are many more than of what offers are about; they get a smaller say.
SHARES = {"everyday": 0.15, "occupations": 0.4, "synonyms": 0.2, "paraphrases": 0, "courses": 0.7}


def learn_pieces(texts_by_task, folder: str, count: int, seed: int):
    """Writes pieces.model to the folder and returns it loaded. `texts_by_task`: task name → texts."""
    generator = random.Random(seed)
    path = os.path.join(folder, "pieces.txt")
    seen = set()
    with open(path, "w", encoding="utf-8") as out:
        for task in sorted(texts_by_task):
            for text in texts_by_task[task]:
                if text in seen or generator.random() >= SHARES.get(task, 1):
                    continue
                seen.add(text)
                out.write(normalise(text)[:1500] + "\n")
    sentencepiece.SentencePieceTrainer.train(
        input=path,
        model_prefix=os.path.join(folder, "pieces"),
        vocab_size=count,
        model_type="unigram",
        character_coverage=0.9999,
        split_digits=True,
        normalization_rule_name="identity",
        num_threads=2,
        shuffle_input_sentence=False,
        minloglevel=2,
    )
    return sentencepiece.SentencePieceProcessor(model_file=os.path.join(folder, "pieces.model"))
