"""Reads the training data folder into pairs of texts that mean the same or answer each other."""

import json
import lzma
import os
import random
from collections import defaultdict
from functools import cache

from translate import translate

LANGUAGES = ("en", "fr", "es")
COURSES = (
    "hf-course",
    "hf-agents-course",
    "hf-audio-course",
    "hf-subtitles",
    "ms-edgeai",
    "ml-for-beginners",
    "prompt-guide",
    "fastapi",
    "cheatsheets",
)
# French questions with the paragraphs that answer them.
ANSWERED = ("qa-fr", "qa-fr-fiches")
# Rows whose two sides agree less are mostly misaligned.
LEAST_AGREEMENT = 0.4


def read_rows(folder: str, name: str):
    """The rows of a file of the training data."""
    with lzma.open(os.path.join(folder, f"{name}.jsonl.xz"), "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def read_pairs(folder: str, glossary: str) -> "dict[str, list[tuple[str, str]]]":
    """Pairs by task: the two texts of a pair belong together more than with any other text of the task."""
    everyday = read_rows(folder, "pairs-tatoeba")
    courses = [row for name in COURSES for row in read_rows(folder, f"pairs-{name}")]
    return {
        "everyday": translations(everyday),
        "paraphrases": paraphrases(everyday),
        "courses": translations(courses) + translations(definitions(folder)) + translations(answering(folder)),
        "occupations": translations(read_rows(folder, "pairs-esco")),
        "synonyms": [(row["a"], row["b"]) for row in read_rows(folder, "synonyms-esco")],
        "jobs": jobs(folder),
        "subjects": subjects(glossary),
        "questions": questions(folder),
    }


def translations(rows) -> "list[tuple[str, str]]":
    pairs = []
    for row in rows:
        known = [language for language in LANGUAGES if row.get(language) and agrees(row, language)]
        for i, first in enumerate(known):
            pairs += [(row[first], row[second]) for second in known[i + 1 :] if row[first] != row[second]]
    return pairs


def agrees(row, language: str) -> bool:
    return row.get(f"q_{language}", 1) >= LEAST_AGREEMENT


def paraphrases(rows) -> "list[tuple[str, str]]":
    """Sentences of one language that translate the same sentence of another."""
    pairs = []
    for pivot in LANGUAGES:
        for language in LANGUAGES:
            if language == pivot:
                continue
            same = defaultdict(list)
            for row in rows:
                if row.get(pivot) and row.get(language) and row[language] not in same[row[pivot]]:
                    same[row[pivot]].append(row[language])
            for texts in same.values():
                pairs += [(texts[i], texts[i + 1]) for i in range(len(texts) - 1)]
    return pairs


def jobs(folder: str) -> "list[tuple[str, str]]":
    """Names of occupations with what is said of them."""
    named = [(row["a"], row["b"]) for row in read_rows(folder, "synonyms-rome")]
    return named + [(row["title"], row["text"]) for row in read_rows(folder, "postings") if row.get("title")]


def read_subjects(glossary: str) -> "list[dict[str, str]]":
    """The project's own list of subjects of internships; where it knows several words, each in turn with the others."""
    rows = []
    with open(glossary, encoding="utf-8") as lines:
        for line in lines:
            if "\t" not in line:
                continue
            words = [cell.split("|") for cell in line.rstrip("\n").split("\t")]
            for i in range(max(map(len, words))):
                rows.append({language: words[k][i % len(words[k])] for k, language in enumerate(LANGUAGES)})
    return rows


def subjects(glossary: str) -> "list[tuple[str, str]]":
    return translations(read_subjects(glossary))


def definitions(folder: str) -> "list[dict[str, str]]":
    """What is said of occupations, in three languages."""
    return translated(tuple(row["text"] for row in read_rows(folder, "postings")))


def answering(folder: str) -> "list[dict[str, str]]":
    """Paragraphs that answer questions, in three languages."""
    rows = [row for name in ANSWERED for row in read_rows(folder, name)]
    return translated(tuple(dict.fromkeys(row["context"] for row in rows)))


@cache
def translated(texts: "tuple[str, ...]") -> "list[dict[str, str]]":
    return translate(texts)


def questions(folder: str) -> "list[tuple[str, str]]":
    """Questions with the paragraph that answers them, each in any of the languages."""
    rows = [row for name in ANSWERED for row in read_rows(folder, name)]
    asked = translated(tuple(row["question"] for row in rows))
    paragraph = dict(zip(dict.fromkeys(row["context"] for row in rows), answering(folder)))
    return [
        (question[first], paragraph[row["context"]][second])
        for row, question in zip(rows, asked)
        for first in LANGUAGES
        for second in LANGUAGES
    ]


def paragraphs(folder: str) -> "list[dict[str, str]]":
    """Passages of courses and pages in all languages they exist in, neighbours in order."""
    rows = []
    for name in COURSES:
        for row in read_rows(folder, f"pairs-{name}"):
            known = {language: row[language] for language in LANGUAGES if row.get(language) and agrees(row, language)}
            if len(known.get("en", "")) > 60:
                rows.append({**known, "file": name + row.get("file", "")})
    rows += [{**row, "file": "answers"} for row in answering(folder)]
    return rows


def keyword_questions(rows, asking, generator: random.Random) -> "list[tuple[str, str]]":
    """A few words or a stretch of a passage, asked about or not, with the passage in a language it exists in.

    `asking`: beginnings of questions by language. They teach that the rare words of a question find its paragraph.
    """
    pairs = []
    for row in rows:
        known = [language for language in LANGUAGES if language in row]
        asked, found = generator.choice(known), generator.choice(known)
        words = row[asked].split()
        if len(words) < 8:
            continue
        length = generator.randint(3, 9)
        start = generator.randrange(max(1, len(words) - length))
        stretch = words[start : start + length]
        if generator.random() < 0.5:
            stretch = generator.sample(words, min(len(words), length))
        if generator.random() < 0.7:
            stretch = [generator.choice(asking[asked]), *stretch, "?"]
        pairs.append((" ".join(stretch), row[found]))
    return pairs
