"""What the model reads of a text: the same steps stand in the tokenizer.json that export.py writes."""

import unicodedata


def normalise(text: str) -> str:
    """Lower case without accents, one kind of apostrophe, single spaces: students type neither accents nor capitals."""
    if not text.isascii():
        parts = unicodedata.normalize("NFKD", text)
        text = "".join(char for char in parts if char < "\u0300" or unicodedata.category(char) != "Mn")
        text = text.replace("’", "'")
    return " ".join(text.lower().split())
