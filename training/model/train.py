"""Trains the bundled model: pieces, pairs, invented offers, vectors.

Usage: train.py DATA WORK [--seed N] [--steps N] [--field-steps N] [--offers N] [--pieces N] [--learned-dimensions N]
  [--dimensions N] [--field-dimensions N] [--topics-of WORK]

DATA is the training data folder; WORK gets pieces.model, topics.npy, model.npz and training.json. The same seed on the same
machine gives the same bytes.
"""

import argparse
import json
import math
import os
import random
import shutil
import time
from collections import defaultdict

import numpy as np
import sentencepiece
import torch

from evaluation_texts import EvaluationTexts
from field_model import FieldModel
from invent_offers import Inventor
from normalise import normalise
from offer_rounds import OfferRounds
from pair_rounds import PairRounds
from phrase_book import read_sections
from pieces import learn_pieces
from texts import Texts
from training_data import LANGUAGES, keyword_questions, paragraphs, read_pairs, read_subjects
from topic_model import TopicModel
from whiten import whiten

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GLOSSARY = os.path.join(PROJECT, "training", "words", "glossary.tsv")
# What the model is measured on, besides the evaluation files of the training data.
MEASURED_ON = (os.path.join(PROJECT, "test"), os.path.join(PROJECT, "corpus"))
LONGEST_TEXT = 160
# Files of WORK.
PIECES, TOPICS = "pieces.model", "topics.npy"
# Cosines are between -1 and 1; times this they are the logits.
SCALE = 20.0
RATE = 3e-3
LAST_RATE = 1e-5
WARM_UP = 100
TOLD_EVERY = 500
# How evenly vectors spread is judged by every so manieth pair of these tasks.
SPREAD_OF = ("everyday", "courses", "jobs")
EACH = 40
# While fields are learned: how many steps are on invented offers, how much the second part of a text that is not about
# work is to be short, and the tasks that are about work.
OFFER_SHARE = 0.6
QUIET = 2.0
ABOUT_WORK = ("jobs", "occupations", "subjects")


def main():
    options = read_options()
    started = time.time()
    say = lambda *words: print(f"{time.time() - started:6.0f} s", *words, flush=True)
    os.makedirs(options.work, exist_ok=True)
    torch.manual_seed(options.seed)
    generator = np.random.default_rng(options.seed)

    pairs, offers, everything = gather(options, say)
    if options.topics_of:
        for name in (PIECES, TOPICS):
            shutil.copy(os.path.join(options.topics_of, name), options.work)
        pieces = sentencepiece.SentencePieceProcessor(model_file=os.path.join(options.work, PIECES))
    else:
        pieces = learn_pieces(everything, options.work, options.pieces, options.seed)
    say(pieces.get_piece_size(), "pieces")
    texts = Texts(lambda text: pieces.encode(normalise(text))[:LONGEST_TEXT])
    pair_rounds = PairRounds(pairs, texts, generator)
    offer_rounds = OfferRounds(offers, texts, pair_rounds.numbers["everyday"], generator)
    counts = texts.freeze(pieces.get_piece_size())
    pair_rounds.weigh(counts)
    say("texts cut into pieces:", int(counts.sum()))

    device = "cuda" if torch.cuda.is_available() else "cpu"
    shares = counts / counts.sum()
    if not options.topics_of:
        spellings = [pieces.id_to_piece(i) for i in range(pieces.get_piece_size())]
        topics = TopicModel(shares, spellings, options.learned_dimensions, options.seed, device)
        learn_topics(topics, pair_rounds, options, say)
        np.save(os.path.join(options.work, TOPICS), topics.rows())
    # The second part begins its random numbers anew: learned alone, it is the same.
    generator.bit_generator.state = np.random.default_rng(options.seed).bit_generator.state
    some = np.concatenate([pair_rounds.numbers[task][::EACH].ravel() for task in SPREAD_OF])
    learned = np.load(os.path.join(options.work, TOPICS))
    rows = whiten(learned, texts, some, options.dimensions, generator)
    fields = FieldModel(rows, shares, options.field_dimensions, options.seed, device)
    learn_fields(fields, pair_rounds, offer_rounds, options, say)
    np.savez(os.path.join(options.work, "model.npz"), **fields.weights())
    with open(os.path.join(options.work, "training.json"), "w", encoding="utf-8") as out:
        sizes = {task: len(rows) for task, rows in sorted(pairs.items())}
        asked = sum(len(offer.questions) for offer in offers)
        json.dump({**vars(options), "pairs": sizes, "invented_questions": asked}, out, indent=1)
    say("done")


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("work")
    parser.add_argument("--topics-of", help="the WORK of an earlier run whose pieces and first part are taken as they are")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=9500)
    parser.add_argument("--field-steps", type=int, default=1500)
    parser.add_argument("--offers", type=int, default=7000)
    parser.add_argument("--pieces", type=int, default=48000)
    parser.add_argument("--learned-dimensions", type=int, default=384)
    parser.add_argument("--dimensions", type=int, default=352)
    parser.add_argument("--field-dimensions", type=int, default=96)
    return parser.parse_args()


def gather(options, say):
    """Pairs by task and invented offers, without anything the model is measured on; and all texts by task."""
    measured = EvaluationTexts(options.data, MEASURED_ON)
    pairs = read_pairs(options.data, GLOSSARY)
    rows = [row for row in paragraphs(options.data) if not any(measured.hold(row[l]) for l in LANGUAGES if l in row)]
    keywords = random.Random(options.seed)
    asking = {language: lines[0].split("|") for language, lines in read_sections("beginnings.txt").items()}
    pairs["keywords"] = [pair for _ in range(2) for pair in keyword_questions(rows, asking, keywords)]
    for task in sorted(pairs):
        kept = measured.filter(pairs[task])
        say(f"{task}: {len(kept)} pairs, {len(pairs[task]) - len(kept)} left out as too like an evaluation text")
        pairs[task] = kept
    inventor = Inventor(read_subjects(GLOSSARY), rows, options.seed)
    offers = [inventor.invent() for _ in range(options.offers)]
    before = sum(len(offer.questions) for offer in offers)
    for offer in offers:
        offer.questions = [question for question in offer.questions if not measured.hold(question.text)]
    left = before - sum(len(offer.questions) for offer in offers)
    offers = [offer for offer in offers if not any(measured.hold(line.text) for line in offer.lines if len(line.text) > 40)]
    asked = sum(len(offer.questions) for offer in offers)
    say(f"{len(offers)} offers with {asked} questions, {left} questions left out as evaluation questions")
    say(f"{options.offers - len(offers)} offers left out with a line too like an evaluation text")
    everything = {task: [text for pair in kept for text in pair] for task, kept in pairs.items() if task != "keywords"}
    everything["paragraphs"] = [row[language] for row in rows for language in LANGUAGES if language in row]
    everything["offers"] = [line.text for offer in offers[: len(offers) // 4] for line in offer.lines]
    return pairs, offers, everything


def learn_topics(model, pair_rounds, options, say):
    """What texts are about: pairs alone."""
    progress = Progress(options.steps, say)
    for rate in progress.rates():
        loss, task = pair_rounds.loss(model, SCALE)
        loss.backward()
        model.step(rate)
        progress.note(task, loss.item())


def learn_fields(model, pair_rounds, offer_rounds, options, say):
    """What is asked of offers and stated in them: invented offers, and pairs in which there is none of it."""
    generator = random.Random(options.seed)
    progress = Progress(options.field_steps, say)
    for rate in progress.rates():
        if generator.random() < OFFER_SHARE:
            loss, found = offer_rounds.loss(model, SCALE)
            progress.note("found", found)
            progress.note("offers", loss.item())
        else:
            loss, task = pair_rounds.loss(model, SCALE)
            progress.note(task, loss.item())
            if task not in ABOUT_WORK:
                loss = loss + QUIET * model.size
        loss.backward()
        model.step(rate)


class Progress:
    """Rates of learning that rise and fall, one for each step, and what was noted, told now and then."""

    def __init__(self, steps: int, say):
        self._steps, self._say = steps, say
        self._noted = defaultdict(list)

    def rates(self):
        for step in range(self._steps):
            yield RATE * min(1, (step + 1) / WARM_UP) * 0.5 * (1 + math.cos(math.pi * step / self._steps)) + LAST_RATE
            if step % TOLD_EVERY == TOLD_EVERY - 1:
                means = {name: round(sum(values) / len(values), 2) for name, values in sorted(self._noted.items())}
                self._say("step", step + 1, means)
                self._noted.clear()

    def note(self, name: str, value: float):
        self._noted[name].append(value)


if __name__ == "__main__":
    main()
