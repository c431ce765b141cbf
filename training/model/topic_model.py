"""The first part of the model while it learns: what a text is about. Its vector is the sum of its pieces' rows."""

import math

import numpy as np
import torch
import torch.nn.functional as functional

from piece_grams import ROWS, PieceGrams
from rows_in_use import RowsInUse, each_once, end_to_end

# Common pieces count less: their rows start shorter and learn more slowly by (a / (a + share of the piece))^0.5,
# smooth inverse frequency with a soft exponent.
FREQUENT = 3e-3
SOFTNESS = 0.5
# How long a piece's own row is at first, beside what its spelling gives it.
OWN = 0.3
# Rows put together at a time when all are.
SLICE = 4000


def damping_of(shares):
    """How much each piece counts, by its share of all text, as a column."""
    return torch.tensor((FREQUENT / (FREQUENT + shares)) ** SOFTNESS, dtype=torch.float32)[:, None]


class TopicModel:
    """A piece's row is its own and the mean of its runs of letters', so that rare words learn from their kin."""

    def __init__(self, shares, spellings, dimensions: int, seed: int, device):
        """`shares`: of each piece in all text; `spellings`: of the pieces, in the same order."""
        random_numbers = torch.Generator().manual_seed(seed)
        draw = lambda *size: torch.randn(*size, generator=random_numbers) / math.sqrt(dimensions)
        damping = damping_of(shares)
        self._damping = damping.to(device)
        self._own = RowsInUse((draw(len(shares), dimensions) * damping**2 * OWN).to(device), self._damping)
        self._grams = RowsInUse(draw(ROWS, dimensions).to(device))
        self._spelt = PieceGrams(spellings)
        self._device = device

    def embed(self, batches):
        """Unit vectors of batches of texts, each given as (pieces end to end, where each text starts)."""
        pieces, begins = end_to_end(batches)
        used, places = each_once(pieces, len(self._damping))
        tensor = lambda array: torch.from_numpy(array).to(self._device)
        sums = functional.embedding_bag(tensor(places), self._rows_of(used), tensor(begins), mode="sum")
        return torch.split(functional.normalize(sums, dim=1), [len(begins) for _, begins in batches])

    def step(self, rate: float):
        self._own.step(rate)
        self._grams.step(rate)

    def rows(self) -> np.ndarray:
        """The finished row of each piece."""
        numbers = np.arange(len(self._damping))
        slices = [numbers[i : i + SLICE] for i in range(0, len(numbers), SLICE)]
        with torch.no_grad():
            return np.concatenate([self._rows_of(part).cpu().numpy() for part in slices])

    def _rows_of(self, used):
        grams, begins = self._spelt.batch(used)
        different, places = each_once(grams, ROWS)
        tensor = lambda array: torch.from_numpy(array).to(self._device)
        spelt = functional.embedding_bag(
            tensor(places), self._grams.take(different), tensor(begins), mode="mean"
        )
        return self._own.take(used) + spelt * self._damping[tensor(used)] ** 2
