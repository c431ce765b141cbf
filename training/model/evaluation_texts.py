"""Keeps what the model is measured on out of what it learns from."""

import glob
import json
import os

from normalise import normalise
from training_data import read_rows

# A run of so many words that two texts share is no coincidence.
RUN = 8


class EvaluationTexts:
    """Knows all texts of the evaluation files, whole and in runs of words."""

    def __init__(self, data_folder: str, other_folders):
        self._whole, self._runs = set(), set()
        for name, keys in (
            ("pairs-laser-tatoeba-eval", ("en", "fr", "es")),
            ("sts", ("a", "b")),
            ("qa-en", ("question", "context")),
            ("qa-es", ("question", "context")),
        ):
            for row in read_rows(data_folder, name):
                for key in keys:
                    if row.get(key):
                        self._learn(row[key])
        for folder in other_folders:
            for path in sorted(glob.glob(os.path.join(folder, "**", "*"), recursive=True)):
                if path.endswith((".txt", ".md", ".html")):
                    with open(path, encoding="utf-8", errors="replace") as text:
                        self._learn(text.read())
                elif path.endswith(".jsonl"):
                    with open(path, encoding="utf-8") as lines:
                        for row in map(json.loads, lines):
                            self._learn(row.get("question") or "")

    def _learn(self, text: str):
        words = normalise(text).split()
        self._whole.add(" ".join(words))
        self._runs.update(" ".join(words[i : i + RUN]) for i in range(len(words) - RUN + 1))

    def hold(self, text: str) -> bool:
        """Whether a text is one of them, or shares a run of words with one."""
        words = normalise(text).split()
        if " ".join(words) in self._whole:
            return True
        return any(" ".join(words[i : i + RUN]) in self._runs for i in range(len(words) - RUN + 1))

    def filter(self, pairs):
        """The pairs neither text of which is held."""
        known = {}
        for pair in pairs:
            for text in pair:
                if text not in known:
                    known[text] = self.hold(text)
        return [pair for pair in pairs if not known[pair[0]] and not known[pair[1]]]
