"""One step on invented offers: a question is to find the line that answers it, in its offer and among all offers."""

from collections import defaultdict

import numpy as np
import torch
import torch.nn.functional as functional

from invent_offers import BY_SUBJECT, KIN, UNNAMED

OFFERS = 20
QUESTIONS = 14
# Twins are drawn so much more seldom than other offers: they teach what tells offers apart, not what lines state.
TWINS = 0.3
# Everyday sentences that a line is told apart from: students also ask what no offer answers. None of them is to come
# closer to any line than this.
EVERYDAY = 300
CLOSEST = 0.3
DROP = 0.1
NEVER = -1e4


class OfferRounds:
    """Invented offers, numbered."""

    def __init__(self, offers, texts, everyday, generator):
        self._texts, self._everyday, self._generator = texts, everyday, generator
        fields = sorted({line.field for offer in offers for line in offer.lines})
        number = {name: i for i, name in enumerate(fields)}
        self._kin = np.eye(len(fields), dtype=bool)
        for a, b in KIN:
            self._kin[number[a], number[b]] = self._kin[number[b], number[a]] = True
        # Each passage and each aside is about something else.
        for name in ("open", "noise"):
            self._kin[number[name], number[name]] = False
        # Twins in one list, so that they meet in a batch.
        families = defaultdict(list)
        for offer in offers:
            lines = [(texts.add(line.text), number[line.field], offer.titled) for line in offer.lines]
            asked = [(texts.add(q.text), number[q.field], q.line, q.named) for q in offer.questions]
            families[offer.family].append((np.array(lines), np.array(asked)))
        self._families = list(families.values())
        chances = np.array([1 if len(family) == 1 else TWINS for family in self._families])
        self._chances = chances / chances.sum()

    def loss(self, model, scale: float):
        """The loss of the next batch, and how many questions found their line within their own offer."""
        g = self._generator
        families = g.choice(len(self._families), OFFERS, replace=False, p=self._chances)
        drawn = [(*offer, family) for family in families for offer in self._families[family]][:OFFERS]
        asked = [q[g.choice(len(q), min(QUESTIONS, len(q)), replace=False)] for _, q, _ in drawn]
        starts = np.cumsum([0] + [len(lines) for lines, _, _ in drawn[:-1]])
        lines = np.concatenate([lines for lines, _, _ in drawn])
        questions = np.concatenate(asked)
        line_offer = np.repeat(np.arange(OFFERS), [len(lines) for lines, _, _ in drawn])
        question_offer = np.repeat(np.arange(OFFERS), [len(q) for q in asked])
        right = questions[:, 2] + starts[question_offer]
        everyday = self._everyday[g.choice(len(self._everyday), EVERYDAY), g.integers(0, 2, EVERYDAY)]

        batch = lambda numbers: self._texts.batch(numbers, g, DROP)
        q, p, e = model.embed([batch(questions[:, 0]), batch(lines[:, 0]), batch(everyday)])
        tensor = lambda array: torch.from_numpy(array).to(q.device)

        own = question_offer[:, None] == line_offer
        family = np.array([number for _, _, number in drawn])
        related = family[question_offer][:, None] == family[line_offer]
        unfair = self._unfair(questions, lines, right, own, related)
        found = (q @ p.T * scale).masked_fill(tensor(unfair), NEVER)
        within = found.masked_fill(tensor(~own), NEVER)
        target = tensor(right)
        loss = functional.cross_entropy(found, target) + functional.cross_entropy(within, target)

        # The other way: of all questions and everyday sentences, the line answers this one.
        unfair_back = unfair[:, right].T | (right[:, None] == right)
        np.fill_diagonal(unfair_back, False)
        unfair_back = np.concatenate([unfair_back, np.zeros((len(right), EVERYDAY), dtype=bool)], axis=1)
        back = (p[target] @ torch.cat([q, e]).T * scale).masked_fill(tensor(unfair_back), NEVER)
        loss = loss + functional.cross_entropy(back, torch.arange(len(right), device=q.device))
        closest = (e @ p.T).max(dim=1).values
        loss = loss + functional.softplus(scale * (closest - CLOSEST)).mean()
        return loss, float((within.argmax(1) == target).float().mean())

    def _unfair(self, questions, lines, right, own, related):
        """Lines that can't be held against a question: they answer it too, or might."""
        kin = self._kin[questions[:, 1][:, None], lines[:, 1]]
        # Another offer's line is a wrong answer only where question and line say which offer they are about; a twin's,
        # where the question says it by what the offer is about.
        named = questions[:, 3][:, None]
        told = np.where(related, named == BY_SUBJECT, named != UNNAMED) & (lines[:, 2] == 1)
        unfair = kin & (own | ~told)
        unfair |= lines[right, 0][:, None] == lines[:, 0]
        unfair[np.arange(len(right)), right] = False
        return unfair
