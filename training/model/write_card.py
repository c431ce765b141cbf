"""Writes the model card from its template, what was trained on, and the figures measured.

Usage: write_card.py WORK MODEL_FOLDER
"""

import json
import os
import sys
from string import Template


def main(work: str, folder: str):
    here = os.path.dirname(os.path.abspath(__file__))
    read = lambda *path: open(os.path.join(*path), encoding="utf-8").read()
    training = json.loads(read(work, "training.json"))
    size = sum(os.path.getsize(os.path.join(root, name)) for root, _, names in os.walk(folder) for name in names)
    card = Template(read(here, "card.md")).substitute(
        name=os.path.basename(os.path.normpath(folder)),
        megabytes=round(size / 1e6),
        figures=read(work, "figures.md").strip(),
        count=f"{sum(training['pairs'].values()):,}",
        invented=f"{training['invented_questions']:,}",
        **{key: f"{training[key]:,}" for key in ("seed", "steps", "field_steps", "offers", "pieces", "dimensions", "field_dimensions")},
    )
    with open(os.path.join(folder, "README.md"), "w", encoding="utf-8") as out:
        out.write(card)


if __name__ == "__main__":
    main(*sys.argv[1:3])
