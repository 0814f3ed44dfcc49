"""Reads exports with the Python libraries of other tools, and prints what they see: by format and file, the text and the
mentions as [start, end, label, words], offsets in code points."""

import json
import sys
import zipfile
from io import BytesIO
from pathlib import Path

from cassis import load_cas_from_json
from gatenlp import Document
from lxml import etree

TEI = "{http://www.tei-c.org/ns/1.0}"
NAMED_ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"


def read_cas_json(path):
    with open(path, encoding="utf-8") as file:
        cas = load_cas_from_json(file)
    found = [[ne.begin, ne.end, ne.value, ne.get_covered_text()] for ne in cas.select(NAMED_ENTITY)]
    return cas.sofa_string, found


def read_gate(path):
    document = Document.load(str(path), fmt="bdocjs")
    sets = [document.annset(name) for name in document.annset_names()]
    found = [[ann.start, ann.end, ann.type, document[ann]] for annset in sets for ann in annset]
    return document.text, found


def read_label_studio(path):
    """As Label Studio's documentation says: text[start:end]."""
    [task] = json.loads(path.read_text(encoding="utf-8"))
    text = task["data"]["text"]
    results = (task.get("annotations") or task.get("predictions") or [{"result": []}])[0]["result"]
    values = [item["value"] for item in results]
    return text, [[v["start"], v["end"], v["labels"][0], text[v["start"] : v["end"]]] for v in values]


def read_tei(path, dtd):
    tree = etree.parse(str(path))
    if not dtd.validate(tree):
        raise ValueError(f"{path}: {dtd.error_log}")
    body = tree.find(f"{TEI}text/{TEI}body")
    found = []

    def walk(element, start):
        at = start + len(element.text or "")
        for child in element:
            end = walk(child, at)
            at = end + len(child.tail or "")
        name = element.tag.removeprefix(TEI)
        if name not in ("body", "p"):
            found.append([start, at, name, "".join(element.itertext())])
        return at

    walk(body, 0)
    return "".join(body.itertext()), found


def dtd_from(wheel):
    """TEI P5, all modules: the package trafilatura brings it along."""
    with zipfile.ZipFile(wheel) as archive:
        return etree.DTD(BytesIO(archive.read("trafilatura/data/tei_corpus.dtd")))


def main(folder, wheel):
    dtd = dtd_from(wheel)
    readers = {
        "cas-json": read_cas_json,
        "gate": read_gate,
        "label-studio": read_label_studio,
        "tei": lambda path: read_tei(path, dtd),
    }
    seen = {}
    for name, read in readers.items():
        seen[name] = {path.stem: read(path) for path in sorted((Path(folder) / name).iterdir())}
    json.dump(seen, sys.stdout)


main(*sys.argv[1:])
