"""Reads our exports with the libraries of the tools they are for, and prints what these see: [[label, words], ...]."""

import json
import re
import sys
from html import unescape
from pathlib import Path

import iobes
import spacy
import srsly
from pybrat.parser import BratParser
from spacy import displacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.training.converters import conll_ner_to_docs

folder = Path(sys.argv[1])
nlp = spacy.blank("en")


def brat():
    (article,) = BratParser().parse(folder / "brat")
    for entity in article.entities:
        yield entity.type, " ".join(article.text[span.start : span.end] for span in entity.spans)


def conll():
    (doc,) = conll_ner_to_docs((folder / "conll").read_text("utf-8"), n_sents=0, no_print=True)
    return [(ent.label_, ent.text) for ent in doc.ents]


def conll_bioes():
    lines = (folder / "conll-bioes").read_text("utf-8").split("\n")
    rows = [line.split() for line in lines if line and not line.startswith("-DOCSTART-")]
    spans = iobes.parse_spans_iobes([tag for _, tag in rows])
    return [(span.type, " ".join(token for token, _ in rows[span.start : span.end])) for span in spans]


def spacy_examples():
    for text, annotations in srsly.read_jsonl(folder / "spacy"):
        example = Example.from_dict(nlp.make_doc(text), annotations)
        yield from ((ent.label_, ent.text) for ent in example.reference.ents)


def drawing():
    html = displacy.render(srsly.read_json(folder / "displacy"), style="ent", manual=True)
    for words, label in re.findall(r"<mark[^>]*>\s*(.*?)\s*<span[^>]*>(\w+)", html, re.DOTALL):
        yield label, unescape(words)


def prodigy():
    for task in srsly.read_jsonl(folder / "prodigy"):
        tokens = task["tokens"]
        doc = Doc(nlp.vocab, words=[token["text"] for token in tokens], spaces=[token["ws"] for token in tokens])
        assert doc.text == task["text"]
        assert all(token.idx == task["tokens"][token.i]["start"] for token in doc)
        for span in task["spans"]:
            words = doc[span["token_start"] : span["token_end"] + 1]
            assert words.text == doc.char_span(span["start"], span["end"]).text
            yield span["label"], words.text


readers = {
    "brat": brat,
    "conll": conll,
    "conll-bioes": conll_bioes,
    "spacy": spacy_examples,
    "displacy": drawing,
    "prodigy": prodigy,
}
print(json.dumps({name: list(read()) for name, read in readers.items()}))
