"""The second part of the model while it learns: what a question asks of an offer, and what a line of one states.

The vector of a text is what it is about, at length 1, and beside it what it asks or states, longer the more of the text
is about offers. Questions about anything else are told apart by what they are about, as if this part were not there.
"""

import math

import numpy as np
import torch
import torch.nn.functional as functional

from rows_in_use import RowsInUse, each_once, end_to_end
from topic_model import damping_of

WIDTH_PER_DIMENSION = 2
LAYER_RATE = 0.5
MAP_RATE = 1.7
# A piece's row is read off what it is about; what it learns of its own comes more slowly, so that words of no phrase
# table go with their kin.
OWN_RATE = 0.2
MAP = 1.0
# This part is never longer than so many times the other.
LONGEST = 4.0


class FieldModel:
    """Learns beside finished rows of what texts are about."""

    def __init__(self, topic_rows, shares, dimensions: int, seed: int, device):
        random_numbers = torch.Generator().manual_seed(seed)
        draw = lambda *size: torch.randn(*size, generator=random_numbers)
        self._topics = torch.from_numpy(topic_rows).to(device)
        self._own = RowsInUse(torch.zeros(len(shares), dimensions, device=device), damping_of(shares).to(device))
        width = dimensions * WIDTH_PER_DIMENSION
        self._layer = {
            "map": (draw(topic_rows.shape[1], dimensions) * MAP / math.sqrt(dimensions)).to(device),
            "inner": (draw(dimensions, width) / math.sqrt(dimensions)).to(device),
            "bias": torch.zeros(width, device=device),
            "outer": torch.zeros(width, dimensions, device=device),
        }
        for weight in self._layer.values():
            weight.requires_grad_(True)
        self._rates = [MAP_RATE if name == "map" else LAYER_RATE for name in self._layer]
        self._adam = torch.optim.Adam([{"params": [weight]} for weight in self._layer.values()])
        self._device = device
        self.size = None

    def embed(self, batches):
        """Unit vectors of batches of texts; `size` is then how long their second part is, squared, in the mean."""
        pieces, begins = end_to_end(batches)
        used, places = each_once(pieces, len(self._topics))
        tensor = lambda array: torch.from_numpy(array).to(self._device)
        topics, places, starts = self._topics[tensor(used)], tensor(places), tensor(begins)
        sums = functional.embedding_bag(places, topics, starts, mode="sum")
        lengths = sums.norm(dim=1, keepdim=True) + 1e-9
        own = self._own.take(used) + topics @ self._layer["map"]
        # Against the length of the other sum, so that long texts are measured like short ones.
        fields = functional.embedding_bag(places, own, starts, mode="sum") / lengths
        layer = self._layer
        fields = fields + torch.relu(fields @ layer["inner"] + layer["bias"]) @ layer["outer"]
        fields = fields * LONGEST / (LONGEST + fields.norm(dim=1, keepdim=True))
        self.size = (fields**2).sum(dim=1).mean()
        vectors = functional.normalize(torch.cat([sums / lengths, fields], dim=1), dim=1)
        return torch.split(vectors, [len(begins) for _, begins in batches])

    def step(self, rate: float):
        self._own.step(rate * OWN_RATE)
        for group, share in zip(self._adam.param_groups, self._rates):
            group["lr"] = rate * share
        self._adam.step()
        self._adam.zero_grad()

    def weights(self) -> "dict[str, np.ndarray]":
        """The rows of both parts, and the layer."""
        array = lambda tensor: tensor.detach().cpu().numpy()
        rows = self._own.rows + self._topics @ self._layer["map"]
        layer = {name: array(self._layer[name]) for name in ("inner", "bias", "outer")}
        return {"topics": array(self._topics), "fields": array(rows), **layer}
