"""Reads the phrase tables: sections of templates with (a|b|) alternatives and {slots}."""

import os
import re
from collections import defaultdict

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "phrases")
_INNERMOST = re.compile(r"\(([^()]*)\)")


def read_sections(name: str) -> "dict[str, list[str]]":
    """The lines of a table under their section's name."""
    sections, section = defaultdict(list), None
    with open(os.path.join(FOLDER, name), encoding="utf-8") as lines:
        for line in (line.strip() for line in lines):
            heading = re.fullmatch(r"\[([\w.]+)\]", line)
            if heading:
                section = heading[1]
            elif line and not line.startswith("#"):
                sections[section].append(line)
    return dict(sections)


def choose(template: str, generator) -> str:
    """A template with one of each of its alternatives taken, innermost first."""
    while _INNERMOST.search(template):
        template = _INNERMOST.sub(lambda found: generator.choice(found[1].split("|")), template)
    return re.sub(r"\s+([,.?])", r"\1", " ".join(template.split()))


def fill(template: str, slots: "dict[str, str]") -> str:
    """A template with its slots filled; a slot that has no value stays as it is written."""
    return re.sub(r"\{(\w+)\}", lambda found: slots.get(found[1], found[0]), template)
