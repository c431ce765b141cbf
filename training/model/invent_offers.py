"""Invents offers, line by line, with questions that a line answers. Nothing in them is real."""

import random
import re
from dataclasses import dataclass, field as default

from phrase_book import choose, fill, read_sections

LANGUAGES = ("fr", "en", "es")
# What offers and questions are written in, about as it is where the bot is used.
OFFER_SHARES = (5, 3, 2)
QUESTION_SHARES = (4, 3, 3)
# What nearly every offer has, and how often the others occur.
ALWAYS = ("title", "organisation", "location", "duration", "missions", "skills", "education", "noise")
OFTEN = 0.6
# Of these, offers have several lines.
SEVERAL = {"missions": 4, "skills": 3, "noise": 6, "context": 2, "company": 2, "title": 1}
# Fields whose lines may well answer each other's questions: neither right nor wrong.
KIN = (
    ("contact", "howToApply"),
    ("organisation", "company"),
    ("organisation", "team"),
    ("skills", "tools"),
    ("skills", "education"),
    ("missions", "deliverables"),
    ("missions", "context"),
    ("contract", "education"),
    ("contract", "hours"),
    ("title", "missions"),
    ("supervisor", "contact"),
    ("location", "remote"),
    ("title", "noise"),
    ("organisation", "noise"),
)
PORTAL_LANGUAGE = 0.12
# How many offers have a twin, and what the twins have in common.
TWINS = 0.25
OF_THE_HOST = ("org", "city", "zip", "st", "f", "n_", "mail", "tel", "old", "many")


LINKS = (
    {"fr": "pour", "en": "for", "es": "para"},
    {"fr": "et", "en": "and", "es": "y"},
    {"fr": "appliqué à :", "en": "applied to", "es": "aplicado a"},
    {"fr": "par", "en": "by", "es": "por"},
)


@dataclass
class Line:
    """A line of an offer: what it states, as it reads alone, under its heading, or with what the offer is about."""

    field: str
    text: str
    values: "dict[str, str]" = default(default_factory=dict)


@dataclass
class Asked:
    """A question and the number of the line that answers it best; `named` tells how it says which offer it means."""

    field: str
    text: str
    line: int
    named: int


# How a question says which offer it means: not at all, by who offers it, or by what it is about.
UNNAMED, BY_HOST, BY_SUBJECT = range(3)


@dataclass
class InventedOffer:
    lines: "list[Line]"
    questions: "list[Asked]"
    # Whether its lines carry the offer's title, so that a question that names the offer can be told to be about it.
    titled: bool
    # Twins share a number: by one host, in the same words, about something else and with other values.
    family: int


class Inventor:
    """Invents one offer after the other from the phrase tables, the subjects and passages of real courses."""

    def __init__(self, subjects, passages, seed: int):
        self._random = random.Random(seed)
        self._subjects = subjects  # rows of {"en", "fr", "es"}
        self._passages = passages  # rows of {language: text}, neighbours in order
        self._twin = None  # what the next offer has in common with the last one
        self._family = 0
        self._slots = {name: "|".join(lines).split("|") for name, lines in read_sections("slots.txt").items()}
        self._asking = {language: read_sections(f"asking.{language}.txt") for language in LANGUAGES}
        self._naming = read_sections("naming.txt")
        self._labels, self._stating = {}, {}
        for language in LANGUAGES:
            sections = read_sections(f"stating.{language}.txt")
            self._labels[language] = {
                name: [label for line in lines if line.startswith("= ") for label in line[2:].split("|")]
                for name, lines in sections.items()
            }
            self._stating[language] = {
                name: [line for line in lines if not line.startswith("= ")] for name, lines in sections.items()
            }

    def invent(self) -> InventedOffer:
        r = self._random
        twin, self._twin = self._twin, None
        world = self._world()
        if twin:
            language, host, words, style = twin
            for spoken in LANGUAGES:
                world[spoken].update((slot, host[spoken][slot]) for slot in OF_THE_HOST)
        else:
            self._family += 1
            language = r.choices(LANGUAGES, OFFER_SHARES)[0]
            style = r.choices(("bare", "headed", "titled"), (5, 4, 2))[0]
            words = r.random()
            if r.random() < TWINS:
                style = "titled"
                self._twin = language, world, words, style
        # The same seed chooses the same templates, which other values fill.
        afterwards = r.random()
        r.seed(words)
        lines = self._state_all(language, world)
        passages = self._quote_passages(language)
        r.seed(afterwards)
        drawn = lines + [Line("open", row[language], row) for row in passages]
        drawn += self._bare_headings(language)
        r.shuffle(drawn)
        title = next(line.text for line in drawn if line.field == "title")
        questions = self._ask_all(drawn, world, language)
        heading = ""
        for line in drawn:
            label = r.choice(self._labels[language].get(line.field) or [""])
            if line.field == "open" or r.random() < 0.15:
                label = heading or label
            if line.field == "noise" and not label:
                label = line.text if r.random() < 0.5 else heading
            else:
                heading = label
            if style != "bare" and label:
                line.text = f"{label}: {line.text}"
            if style == "titled":
                line.text = f"{title} – {world['fr']['org']} – {line.text}"
        return InventedOffer(drawn, questions, style == "titled", self._family)

    def _world(self) -> "dict[str, dict[str, str]]":
        """What is true of one offer, in each language."""
        r = self._random
        pick = lambda name: r.choice(self._slots[name])
        first, second = self._subject(), self._subject()
        firsts, lasts = r.sample(self._slots["first"], 2), r.sample(self._slots["last"], 2)
        a, month = r.randint(2, 6), r.randrange(12)
        skills = r.sample(self._slots["skill"], 3)
        city = pick("city")
        code = self._code()
        org = self._organisation(city)
        domain = re.sub(r"\W", "", org.lower())[:12] + r.choice([".fr", ".org", ".com", ".es", ".eu", ".edu"])
        pay = r.choice([r.randint(4, 19) * 100, r.randint(400, 2200)])
        common = dict(
            city=city, city2=pick("city"), org=org, a=a, b=a + r.randint(1, 4), d=r.randint(2, 12),
            w=r.choice([6, 8, 9, 10, 12, 14, 16, 20, 22, 24, 26]), y=r.randint(2015, 2031), dd=r.randint(1, 28),
            dd2=r.randint(1, 28), mm=f"{r.randint(1, 12):02}", pay=pay, pay2=pay + r.randint(1, 6) * 100,
            hour=f"{r.randint(3, 14)},{r.randint(0, 99):02}", half=r.choice([50, 60, 75, 80, 100]),
            hours=r.choice([35, 37, 38, 39, 40]), n=r.randint(1, 4), n5=r.randint(2, 5), few=r.randint(3, 40),
            many=r.choice([r.randint(50, 900), r.randint(1, 90) * 1000]), old=r.randint(1850, 2022),
            st=r.randint(1, 150), zip=f"{r.randint(1, 95):02}{r.randint(0, 99):02}0", dept=r.randint(1, 95),
            s1=skills[0], s2=skills[1], s3=skills[2], f=firsts[0], f2=firsts[1], n2=lasts[1],
            mail=r.choice([f"{firsts[0]}.{lasts[0]}", "stages", "jobs", "contact", "recrutement", "hr", f"{firsts[0][0]}{lasts[0]}"]).lower() + "@" + domain,
            mail2=f"{firsts[1]}.{lasts[1]}@{domain}".lower(),
            tel=" ".join([f"0{r.randint(1, 9)}"] + [f"{r.randint(0, 99):02}" for _ in range(4)]),
            ref=r.choice([f"{code}-{r.randint(1, 9999)}", f"{r.randint(2018, 2030)}-{r.randint(1, 99999):05}", f"{code}/{self._code()}/{r.randint(1, 99)}"]),
            Code=code, Code2=self._code(),
        )  # fmt: skip
        world = {}
        for language in LANGUAGES:
            months = self._slots[f"month.{language}"]
            world[language] = {key: str(value) for key, value in common.items()}
            world[language].update(
                topic=first[language], topic2=second[language], Topic=first[language].capitalize(),
                m=months[month], m2=months[(month + a) % 12], n_=lasts[0],
            )  # fmt: skip
        return world

    def _subject(self) -> "dict[str, str]":
        """One of the subjects, or two of them as one is applied to the other."""
        r = self._random
        first, second = r.sample(self._subjects, 2)
        if r.random() < 0.6:
            return first
        link = r.choice(LINKS)
        return {language: f"{first[language]} {link[language]} {second[language]}" for language in LANGUAGES}

    def _code(self) -> str:
        r = self._random
        return "".join(r.choice("ABCDEFGHILMNOPRSTUVX") for _ in range(r.randint(2, 5)))

    def _organisation(self, city: str) -> str:
        r = self._random
        made = "".join(r.choice(self._slots["syllable"]) for _ in range(r.randint(2, 3)))
        made = (made + (r.choice(self._slots["ending"]) if r.random() < 0.5 else "")).capitalize()
        kind = fill(r.choice(self._slots[f"kind.{r.choice(LANGUAGES)}"]), {"city": city})
        return r.choice([made, made, self._code(), f"{kind} {made}", f"{self._code()} {city}", kind + " " + self._code()])

    def _state_all(self, language: str, world) -> "list[Line]":
        r = self._random
        lines = []
        for name, templates in self._stating[language].items():
            if name not in ALWAYS and r.random() >= OFTEN:
                continue
            for _ in range(r.randint(1, SEVERAL.get(name, 1))):
                spoken = r.choice(LANGUAGES) if r.random() < PORTAL_LANGUAGE else language
                lines.append(Line(name, self._state(name, spoken, world), {"language": spoken}))
        return lines

    def _bare_headings(self, language: str) -> "list[Line]":
        """Headings that stand alone: they name a field and say nothing about it."""
        r = self._random
        known = [labels for labels in self._labels[language].values() if labels]
        return [Line("noise", r.choice(labels)) for labels in r.sample(known, r.randint(0, 5))]

    def _state(self, name: str, language: str, world) -> str:
        r = self._random
        slots = dict(world[language], n=world[language]["n_"]) if name in NAMED else world[language]
        if name in ("missions", "skills", "context", "company", "team", "noise", "data"):
            slots = dict(slots, **self._other_subjects(language, world))
        text = fill(choose(r.choice(self._stating[language][name]), r), slots)
        labels = self._labels[language].get(name)
        form = r.random()
        if labels and form < 0.35:
            text = f"{r.choice(labels)}{r.choice([' : ', ': ', ' ', ' | ', ' - '])}{text}"
        elif form < 0.45:
            text = f"{r.choice(['- ', '* ', '• ', '> '])}{text}"
        elif form < 0.52 and labels:
            text = f"**{r.choice(labels)}** {text}"
        return self._damage(text)

    def _other_subjects(self, language: str, world) -> "dict[str, str]":
        """Half of what an offer says is about its own subject, the rest about others."""
        r = self._random
        if r.random() < 0.5:
            return {}
        first, second = self._subject(), self._subject()
        skills = r.sample(self._slots["skill"], 3)
        return {
            "topic": first[language], "topic2": second[language],
            "s1": skills[0], "s2": skills[1], "s3": skills[2],
        }  # fmt: skip

    def _damage(self, text: str) -> str:
        """What extraction does to text: glued words, lines cut, several statements in a line."""
        r = self._random
        chance = r.random()
        words = text.split(" ")
        if chance < 0.05:
            at = r.randrange(len(words))
            return " ".join(words[:at] + ["".join(words[at : at + r.randint(2, 5)])] + words[at + 5 :])
        if chance < 0.08:
            return "".join(words)
        if chance < 0.13 and len(words) > 7:
            return " ".join(words[: r.randint(5, len(words))])
        return text

    def _quote_passages(self, language: str):
        r = self._random
        start = r.randrange(len(self._passages) - 20)
        near = [row for row in self._passages[start : start + 20] if language in row and len(row[language]) < 400]
        return r.sample(near, min(len(near), r.randint(2, 6)))

    def _ask_all(self, lines, world, language: str) -> "list[Asked]":
        r = self._random
        asked, seen = [], set()
        for number, line in enumerate(lines):
            if line.field == "noise" or (line.field in seen and line.field not in ("missions", "skills", "open")):
                continue
            seen.add(line.field)
            spoken = r.choices(LANGUAGES, QUESTION_SHARES)[0] if r.random() < 0.7 else language
            question = self._ask(line, spoken, world)
            if question:
                text, named = self._name(question, spoken, language, world)
                asked.append(Asked(line.field, self._mistype(text), number, named))
        return asked

    def _ask(self, line: Line, language: str, world) -> "str | None":
        r = self._random
        if line.field == "open":
            spoken = language if language in line.values else next(iter(line.values))
            words = [word.strip(".,;:()\"'«»") for word in line.values[spoken].split()]
            telling = [i for i, word in enumerate(words) if len(word) > 4]
            if not telling:
                return None
            at = r.choice(telling)
            stretch = " ".join(words[at : at + r.randint(1, 4)])
            if r.random() < 0.3:
                stretch = " ".join(r.sample(words, min(len(words), 3)))
            return fill(choose(r.choice(self._naming[f"open.{language}"]), r), {"x": stretch})
        template = choose(r.choice(self._asking[language][line.field]), r)
        slots = dict(world[language])
        if "{s1}" in template and line.field == "skills":
            held = [skill for skill in self._slots["skill"] if f" {skill}" in f" {line.text}"]
            slots["s1"] = r.choice(held) if held else slots["s1"]
        if r.random() < 0.06:  # two fields in one question: the line answers half of it
            other = r.choice(list(self._asking[language]))
            template += " " + {"fr": "et", "en": "and", "es": "y"}[language] + " "
            template += choose(r.choice(self._asking[language][other]), r)
        return fill(template, slots)

    def _name(self, question: str, language: str, offer_language: str, world) -> "tuple[str, int]":
        """The question with what says which offer it is about, as students write it; often they do not say."""
        r = self._random
        named = UNNAMED
        if r.random() < 0.75:
            subject = world[language if r.random() < 0.6 else offer_language]["topic"].split()
            if len(subject) > 2 and r.random() < 0.5:
                start = r.randrange(len(subject) - 1)
                subject = subject[start : start + r.randint(1, 3)]
            slots = {"name": " ".join(subject), "org": world[language]["org"]}
            naming = r.choice(self._naming[language])
            named = BY_SUBJECT if "{name}" in naming else BY_HOST
            question = fill(naming, slots).replace("...", question.rstrip(" ?"))
        if r.random() < 0.15:
            question = f"{r.choice(self._naming[f'opening.{language}'])} {question}"
        return question, named

    def _mistype(self, text: str) -> str:
        r = self._random
        if r.random() >= 0.15:
            return text
        words = text.split()
        at = r.randrange(len(words))
        word = words[at]
        if len(word) > 4:
            i = r.randrange(1, len(word) - 1)
            words[at] = r.choice([
                word[:i] + word[i + 1 :], word[:i] + word[i] + word[i:], word[: i - 1] + word[i] + word[i - 1] + word[i + 1 :],
            ])  # fmt: skip
        return " ".join(words)


# In the phrases of these fields {n} is a surname; in all others it is a small number.
NAMED = frozenset(("contact", "supervisor", "noise"))
