"""Trains the bundled model: pieces, pairs, invented offers, vectors.

Usage: train.py DATA WORK [--seed N] [--steps N] [--offers N] [--pieces N] [--dimensions N]

DATA is the training data folder; WORK gets pieces.model, model.npz and training.json. The same seed on the same
machine gives the same bytes.
"""

import argparse
import json
import math
import os
import random
import time
from collections import defaultdict

import numpy as np
import torch

from evaluation_texts import EvaluationTexts
from invent_offers import Inventor
from normalise import normalise
from offer_rounds import OfferRounds
from pair_rounds import PairRounds
from phrase_book import read_sections
from pieces import learn_pieces
from texts import Texts
from training_data import LANGUAGES, keyword_questions, paragraphs, read_pairs, read_subjects
from sentence_model import SentenceModel

PROJECT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
GLOSSARY = os.path.join(PROJECT, "training", "words", "glossary.tsv")
# What the model is measured on, besides the evaluation files of the training data.
MEASURED_ON = (os.path.join(PROJECT, "test"), os.path.join(PROJECT, "corpus"))
LONGEST_TEXT = 160
# Cosines are between -1 and 1; times this they are the logits.
SCALE = 20.0
RATE = 3e-3
LAST_RATE = 1e-5
WARM_UP = 100


def main():
    options = read_options()
    started = time.time()
    say = lambda *words: print(f"{time.time() - started:6.0f} s", *words, flush=True)
    os.makedirs(options.work, exist_ok=True)
    torch.manual_seed(options.seed)
    generator = np.random.default_rng(options.seed)

    pairs, offers, everything = gather(options, say)
    pieces = learn_pieces(everything, options.work, options.pieces, options.seed)
    say(pieces.get_piece_size(), "pieces")
    texts = Texts(lambda text: pieces.encode(normalise(text))[:LONGEST_TEXT])
    pair_rounds = PairRounds(pairs, texts, generator)
    offer_rounds = OfferRounds(offers, texts, pair_rounds.numbers["everyday"], generator)
    counts = texts.freeze(pieces.get_piece_size())
    pair_rounds.weigh(counts)
    say("texts cut into pieces:", int(counts.sum()))

    model = SentenceModel(counts / counts.sum(), options.dimensions, options.seed)
    learn(model, pair_rounds, offer_rounds, options, say)
    save(model, options)
    with open(os.path.join(options.work, "training.json"), "w", encoding="utf-8") as out:
        sizes = {task: len(rows) for task, rows in sorted(pairs.items())}
        asked = sum(len(offer.questions) for offer in offers)
        json.dump({**vars(options), "pairs": sizes, "invented_questions": asked}, out, indent=1)
    say("done")


def read_options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data")
    parser.add_argument("work")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--steps", type=int, default=8000)
    parser.add_argument("--offers", type=int, default=7000)
    parser.add_argument("--pieces", type=int, default=48000)
    parser.add_argument("--dimensions", type=int, default=384)
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


def learn(model, pair_rounds, offer_rounds, options, say):
    generator = random.Random(options.seed)
    losses = defaultdict(list)
    for step in range(options.steps):
        rate = RATE * min(1, (step + 1) / WARM_UP) * 0.5 * (1 + math.cos(math.pi * step / options.steps))
        if generator.random() < OFFER_SHARE:
            loss, found = offer_rounds.loss(model, SCALE)
            task = "offers"
            losses["found"].append(found)
        else:
            loss, task = pair_rounds.loss(model, SCALE)
        loss.backward()
        model.step(rate + LAST_RATE)
        losses[task].append(loss.item())
        if step % 500 == 499:
            means = {name: round(sum(values) / len(values), 2) for name, values in sorted(losses.items())}
            say("step", step + 1, means)
            losses.clear()
            save(model, options)


def save(model, options):
    np.savez(os.path.join(options.work, "model.npz"), **model.weights())


# How many steps are on invented offers.
OFFER_SHARE = 0.25

if __name__ == "__main__":
    main()
