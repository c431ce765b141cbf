"""Translates French texts into Spanish and English by Apertium, a rule-based translator of Debian's.

Its sentences are clumsy, but the words are mostly right, and words are what the model adds up.
"""

import re
import subprocess

# From French to Spanish, and on from there: Debian has no pair for French and English.
STEPS = (("es", "fr-es"), ("en", "spa-eng"))


def translate(texts: "list[str]") -> "list[dict[str, str]]":
    """Each text in three languages. White space of any kind becomes single spaces, and unknown words stay as they are."""
    lines = [" ".join(text.split()) for text in texts]
    rows = [{"fr": line} for line in lines]
    for language, mode in STEPS:
        lines = run(lines, mode)
        for row, line in zip(rows, lines):
            row[language] = line
    return rows


def run(lines: "list[str]", mode: str) -> "list[str]":
    done = subprocess.run(
        ["apertium", "-u", mode], input="\n".join(lines) + "\n", capture_output=True, text=True, check=True
    )
    found = [re.sub(r"\s+", " ", line.replace("*", "")).strip() for line in done.stdout.removesuffix("\n").split("\n")]
    if len(found) != len(lines):
        raise RuntimeError(f"apertium {mode} gave {len(found)} lines for {len(lines)}: is its package the one of Debian 12?")
    return found
