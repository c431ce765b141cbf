"""What pieces are spelt with: runs of letters that kindred words share, in one language and across the three."""

import zlib

import numpy as np

LENGTHS = (4, 5)
# Of shorter pieces the spelling says nothing.
SHORTEST = 5
# Runs of letters share these many rows; two that fall on one row do little harm.
ROWS = 300_000


class PieceGrams:
    """For each piece the numbers of its runs of letters; every piece has at least one, itself."""

    def __init__(self, pieces):
        """`pieces`: their spellings in order, with "▁" where a word begins."""
        listed = [self._of(piece) for piece in pieces]
        self._lengths = np.array([len(grams) for grams in listed])
        self._begins = np.cumsum(self._lengths) - self._lengths
        self._grams = np.concatenate(listed)

    @staticmethod
    def _of(piece: str):
        spelt = piece.replace("▁", "<") + ">"
        runs = []
        if len(spelt) >= SHORTEST:
            runs = [spelt[i : i + n] for n in LENGTHS if n < len(spelt) for i in range(len(spelt) - n + 1)]
        if spelt.startswith("<"):
            # A word's beginning and a whole word are spelt alike inside another piece.
            runs.append(spelt[1:-1])
        return np.array([zlib.crc32(run.encode()) % ROWS for run in runs or [spelt]])

    def batch(self, numbers):
        """The runs of some pieces end to end, and where each piece's start."""
        lengths = self._lengths[numbers]
        ends = np.cumsum(lengths)
        begins = ends - lengths
        return self._grams[np.arange(ends[-1]) + np.repeat(self._begins[numbers] - begins, lengths)], begins
