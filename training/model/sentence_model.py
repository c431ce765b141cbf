"""The model while it learns: a text's vector is the sum of its pieces', and what a small layer adds to that sum."""

import math

import numpy as np
import torch
import torch.nn.functional as functional

# Common pieces count less: their rows start shorter and learn more slowly by (a / (a + share of the piece))^0.5,
# smooth inverse frequency with a soft exponent.
FREQUENT = 3e-3
SOFTNESS = 0.5
# The layer sees the sum at length 1, times this, so that its units open and close.
GAIN = 3.0
WIDTH_PER_DIMENSION = 1
LAYER_RATE = 0.5


class SentenceModel:
    """A row for each piece, with Adam's moments of its own so that only rows in use are touched, and the layer."""

    def __init__(self, shares, dimensions: int, seed: int):
        device = "cuda" if torch.cuda.is_available() else "cpu"
        random_numbers = torch.Generator().manual_seed(seed)
        draw = lambda *size: torch.randn(*size, generator=random_numbers) / math.sqrt(dimensions)
        damping = torch.tensor((FREQUENT / (FREQUENT + shares)) ** SOFTNESS, dtype=torch.float32)[:, None]
        self._damping = damping.to(device)
        self._rows = (draw(len(shares), dimensions) * damping**2).to(device)
        self._mean = torch.zeros_like(self._rows)
        self._square = torch.zeros_like(self._rows)
        self._steps = torch.zeros(len(shares), device=device)
        width = dimensions * WIDTH_PER_DIMENSION
        self._layer = {
            "inner": draw(dimensions, width).to(device),
            "bias": torch.zeros(width, device=device),
            "outer": torch.zeros(width, dimensions, device=device),
        }
        for weight in self._layer.values():
            weight.requires_grad_(True)
        self._layer_adam = torch.optim.Adam(self._layer.values())
        self._used = self._in_use = None

    def embed(self, batches):
        """Unit vectors of batches of texts, each given as (pieces end to end, where each text starts)."""
        device = self._rows.device
        used, places = np.unique(np.concatenate([pieces for pieces, _ in batches]), return_inverse=True)
        self._used = torch.from_numpy(used.astype(np.int64)).to(device)
        self._in_use = self._rows[self._used].requires_grad_(True)
        offsets = np.cumsum([0] + [len(pieces) for pieces, _ in batches[:-1]])
        begins = np.concatenate([begins + offset for (_, begins), offset in zip(batches, offsets)])
        sums = functional.embedding_bag(
            torch.from_numpy(places).to(device),
            self._in_use,
            torch.from_numpy(begins).to(device),
            mode="sum",
        )
        sums = functional.normalize(sums, dim=1)
        layer = self._layer
        seen = functional.relu(sums @ layer["inner"] * GAIN + layer["bias"])
        vectors = functional.normalize(sums + seen @ layer["outer"], dim=1)
        return torch.split(vectors, [len(begins) for _, begins in batches])

    def step(self, rate: float):
        """One step of Adam for the rows of the last batch and for the layer."""
        self._layer_adam.param_groups[0]["lr"] = rate * LAYER_RATE
        self._layer_adam.step()
        self._layer_adam.zero_grad()
        with torch.no_grad():
            used, gradient = self._used, self._in_use.grad
            self._steps[used] += 1
            mean = self._mean[used].mul_(0.9).add_(gradient, alpha=0.1)
            square = self._square[used].mul_(0.999).addcmul_(gradient, gradient, value=0.001)
            self._mean[used], self._square[used] = mean, square
            steps = self._steps[used][:, None]
            rates = rate * self._damping[used] * (1 - 0.999**steps).sqrt() / (1 - 0.9**steps)
            self._rows[used] = self._in_use - mean.mul_(rates).div_(square.sqrt_().add_(1e-8))

    def weights(self) -> "dict[str, np.ndarray]":
        """The rows, and the layer as it is applied to the sum at length 1."""
        layer = {name: weight.detach().cpu().numpy() for name, weight in self._layer.items()}
        return {"rows": self._rows.cpu().numpy(), "inner": layer["inner"] * GAIN, "bias": layer["bias"], "outer": layer["outer"]}
