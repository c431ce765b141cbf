"""Texts as rows of piece numbers, laid end to end so that a batch is cut out without a loop."""

import numpy as np


class Texts:
    """Every text once; `add` tells its number."""

    def __init__(self, encode):
        self._encode = encode
        self._numbers = {}
        self._rows = []
        self._frozen = None

    def add(self, text: str) -> int:
        number = self._numbers.get(text)
        if number is None:
            number = self._numbers[text] = len(self._rows)
            self._rows.append(np.asarray(self._encode(text) or [0], dtype=np.int32))
        return number

    def freeze(self, size: int):
        """No text is added from now on. Returns how often each of `size` pieces occurs, and once more."""
        lengths = np.array([len(row) for row in self._rows], dtype=np.int64)
        starts = np.concatenate([[0], np.cumsum(lengths)[:-1]])
        self._frozen = np.concatenate(self._rows), starts, lengths
        self._rows = self._numbers = None
        return np.bincount(self._frozen[0], minlength=size) + 1.0

    def lengths(self, numbers):
        """How many pieces texts have."""
        return self._frozen[2][numbers]

    def batch(self, numbers, generator, drop=0.0):
        """Pieces of some texts end to end, and where each text starts; each piece left out with a chance.

        `drop` is one chance for all pieces, or an array with the chance of each.
        """
        pieces, starts, lengths = self._frozen
        lengths = lengths[numbers]
        ends = np.cumsum(lengths)
        begins = ends - lengths
        at = np.arange(ends[-1]) - np.repeat(begins - starts[numbers], lengths)
        flat = pieces[at]
        if np.isscalar(drop) and drop == 0:
            return flat, begins
        keep = generator.random(len(flat)) >= (drop if np.isscalar(drop) else drop[flat])
        keep[begins] = True
        owners = np.repeat(np.arange(len(numbers)), lengths)[keep]
        return flat[keep], np.searchsorted(owners, np.arange(len(numbers)))
