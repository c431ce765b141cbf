"""A table of rows of which each batch uses a few: Adam's moments are kept for all, and only rows in use are touched."""

import numpy as np
import torch


class RowsInUse:
    """Rows with Adam's moments of their own. `pace`, if given, makes each row learn more or less quickly."""

    def __init__(self, rows, pace=None):
        self.rows = rows
        self._pace = pace
        self._mean = torch.zeros_like(rows)
        self._square = torch.zeros_like(rows)
        self._steps = torch.zeros(len(rows), device=rows.device)
        self._used = self._in_use = None

    def take(self, used):
        """The rows of these numbers, each once, as a tensor that gathers their gradient until the next step."""
        self._used = torch.from_numpy(used).to(self.rows.device)
        self._in_use = self.rows[self._used].requires_grad_(True)
        return self._in_use

    def step(self, rate: float):
        """One step of Adam for the rows taken last."""
        with torch.no_grad():
            used, gradient = self._used, self._in_use.grad
            self._steps[used] += 1
            mean = self._mean[used].mul_(0.9).add_(gradient, alpha=0.1)
            square = self._square[used].mul_(0.999).addcmul_(gradient, gradient, value=0.001)
            self._mean[used], self._square[used] = mean, square
            steps = self._steps[used][:, None]
            rates = rate * (1 - 0.999**steps).sqrt() / (1 - 0.9**steps)
            if self._pace is not None:
                rates = rates * self._pace[used]
            self.rows[used] = self._in_use.detach() - mean.mul_(rates).div_(square.sqrt_().add_(1e-8))


def each_once(numbers, count: int):
    """The different numbers below `count` in order, and for each number its place among them: np.unique without sorting."""
    there = np.zeros(count, dtype=bool)
    there[numbers] = True
    different = np.flatnonzero(there)
    places = np.zeros(count, dtype=np.int64)
    places[different] = np.arange(len(different))
    return different, places[numbers]


def end_to_end(batches):
    """Batches of texts, each given as (pieces end to end, where each text starts), as one batch."""
    offsets = np.cumsum([0] + [len(pieces) for pieces, _ in batches[:-1]])
    begins = np.concatenate([begins + offset for (_, begins), offset in zip(batches, offsets)])
    return np.concatenate([pieces for pieces, _ in batches]), begins
