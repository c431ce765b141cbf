"""One step on pairs: each text is to find its partner among all of a batch."""

import numpy as np
import torch

# Everyday sentences carry the three languages together; the others bring what offers are about.
SHARES = {
    "everyday": 0.36,
    "paraphrases": 0.12,
    "courses": 0.18,
    "occupations": 0.09,
    "synonyms": 0.06,
    "jobs": 0.03,
    "subjects": 0.04,
    "questions": 0.08,
    "keywords": 0.10,
}
# Pairs of a batch: the more the better, but of long texts so many that a step takes no longer than with short ones.
MOST_PAIRS = 1536
LEAST_PAIRS = 384
PIECES = 45_000
DROP = 0.1
# In every other batch common pieces are mostly left out, so that texts are told apart by the words that carry meaning.
COMMON_SHARE = 2e-4
MOST_DROPPED = 0.9


class PairRounds:
    """Pairs of all tasks, numbered; a task's turn comes as often as its share says."""

    def __init__(self, pairs, texts, generator):
        self._texts, self._generator = texts, generator
        self.numbers = {
            task: np.array([(texts.add(a), texts.add(b)) for a, b in rows]) for task, rows in pairs.items()
        }
        self._tasks = sorted(self.numbers)
        shares = np.array([SHARES[task] for task in self._tasks])
        self._chances = shares / shares.sum()
        self._drop_common = self._sizes = None

    def weigh(self, counts):
        """Learns how common each piece is, and sizes the batches; the texts are complete now."""
        lengths = {task: self._texts.lengths(rows).sum(axis=1).mean() for task, rows in self.numbers.items()}
        self._sizes = {
            task: min(len(self.numbers[task]), int(np.clip(PIECES / length, LEAST_PAIRS, MOST_PAIRS)))
            for task, length in lengths.items()
        }
        share = counts / counts.sum()
        self._drop_common = np.minimum(MOST_DROPPED, DROP + 1 - np.minimum(1, np.sqrt(COMMON_SHARE / share)))

    def loss(self, model, scale: float):
        """The loss of the next batch, both ways, and its task."""
        g = self._generator
        task = self._tasks[g.choice(len(self._tasks), p=self._chances)]
        rows = self.numbers[task]
        chosen = rows[g.choice(len(rows), self._sizes[task], replace=False)]
        left, right = chosen[:, 0], chosen[:, 1]
        drop = self._drop_common if g.random() < 0.5 else DROP
        a, b = model.embed([self._texts.batch(left, g, drop), self._texts.batch(right, g, drop)])
        # A text that stands on two rows is no wrong partner of either.
        twice = (left[:, None] == left) | (right[:, None] == right)
        np.fill_diagonal(twice, False)
        likeness = (a @ b.T * scale).masked_fill(torch.from_numpy(twice).to(a.device), -1e4)
        partners = torch.diagonal(likeness)
        there = (torch.logsumexp(likeness, 1) - partners).mean()
        back = (torch.logsumexp(likeness, 0) - partners).mean()
        return there + back, task
