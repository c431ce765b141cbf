"""Evens out the directions of what was learned, and leaves out those that tell least."""

import numpy as np

# Each direction is divided by its spread to this power: 0 leaves all as they are, 1 makes all alike.
EVENNESS = 0.4


def whiten(rows, texts, numbers, dimensions: int, generator) -> np.ndarray:
    """Rows turned and stretched so that the vectors of these texts spread more evenly, in fewer dimensions; half of the
    texts are then shorter than 1, half are longer.

    What nearly all sentences share (who speaks, whether they ask) otherwise outweighs what they are about.
    `rows`: a row for each piece; `numbers`: of texts of all kinds.
    """
    pieces, begins = texts.batch(numbers, generator)
    vectors = np.add.reduceat(rows[pieces], begins, axis=0)
    vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
    _, spread, directions = np.linalg.svd(vectors - vectors.mean(axis=0), full_matrices=False)
    turned = rows @ (directions.T * (spread / spread[0]) ** -EVENNESS)[:, :dimensions]
    lengths = np.linalg.norm(np.add.reduceat(turned[pieces], begins, axis=0), axis=1)
    return (turned / np.median(lengths)).astype(np.float32)
