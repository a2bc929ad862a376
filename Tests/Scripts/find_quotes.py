#!/usr/bin/env python3
"""Checks that every quote of a report is found again at its stated place.

usage: find_quotes.py [--binary .build/release/policygap] PATH...

Runs `policygap check PATH --own --format json` and, for each quote (evidence and near miss), takes the source's bytes
between byteStart and byteEnd, decodes entities, drops tags and soft hyphens, joins line-end hyphenation, collapses
white space, and compares. Lines and columns are counted anew from the decoded source. Shares no code with the program.
In docx and odt files, which have no lines, the quote must stand in the numbered paragraph, and in PDF files on its
page, or begin there, as pdftotext gives it.
Exit status 1 when a quote is not found.
"""
import argparse, functools, html, io, json, pathlib, re, subprocess, sys, unicodedata, zipfile
import xml.etree.ElementTree as ElementTree


def decode(data):
    """Text, and for each code point its byte offset."""
    for bom, name in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(bom):
            return data[len(bom):].decode(name, "replace"), name, len(bom)
    try:
        return data.decode("utf-8"), "utf-8", 0
    except UnicodeDecodeError:
        return data.decode("cp1252", "replace"), "cp1252", 0


def plain(source, markup):
    """What a reader sees of a stretch of source, as the glossary defines a quote."""
    text = source
    if markup in ("html", "xml"):
        text = re.sub(r"<!--.*?-->|<[^>]*>", " " if markup == "xml" else "\u0001", text, flags=re.S)
        text = html.unescape(text)
    text = text.replace("\u00ad", "").replace("\u200b", "").replace("\ufeff", "").replace("\u200c", "").replace("\u200d", "")
    return text


def bare(text):
    """Letters and digits only, hyphens out: equal for quote and source whatever the wrapping."""
    text = unicodedata.normalize("NFC", text)
    for ligature, letters in (("\ufb01", "fi"), ("\ufb02", "fl"), ("\ufb00", "ff"), ("\ufb03", "ffi"), ("\ufb04", "ffl")):
        text = text.replace(ligature, letters)
    return "".join(ch for ch in text if ch.isalnum())


def place(text, prefix):
    lines = re.split(r"\r\n|\n|\r", prefix)
    return len(lines), len(lines[-1]) + 1


def paragraphs(data, markup):
    """The texts of the paragraphs of a docx or odt file that are not empty, in order."""
    part = "word/document.xml" if markup == "docx" else "content.xml"
    tree = ElementTree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read(part))
    names = {"docx": {"p"}, "odt": {"p", "h"}}[markup]
    texts = []
    for element in tree.iter():
        if element.tag.rpartition("}")[2] in names:
            text = "".join(element.itertext())
            if text.strip():
                texts.append(text)
    return texts


def check_paragraph(evidence, data, markup, faults, path):
    texts = paragraphs(data, markup)
    number = evidence["paragraph"]
    seen = texts[number - 1] if number and number <= len(texts) else ""
    if bare(evidence["quote"]) not in bare(seen):
        faults.append(f"{path}: paragraph {number}: not at its place: {evidence['quote'][:90]!r} <> {seen[:90]!r}")


def in_order(quote, have):
    """Whether the words of a quote stand in a text one after the other."""
    at = 0
    for word in filter(None, (bare(w) for w in re.findall(r"\S+", quote))):
        found = have.find(word, at)
        if found < 0:
            return False
        at = found + len(word)
    return True


@functools.cache
def pdf_pages(path, first, last):
    """The text of pages, as it is laid out and as it was drawn."""
    pages = [str(first), "-l", str(last), path, "-"]
    runs = [subprocess.run(["pdftotext", *way, "-f", *pages], capture_output=True, text=True) for way in ([], ["-raw"])]
    return [bare(run.stdout) for run in runs]


def check_page(evidence, faults, path):
    """A page of a PDF, and the next where the passage goes on; cells of tables stand in another order there."""
    page = evidence["page"]
    quote = bare(evidence["quote"])
    if any(quote in text for text in pdf_pages(path, page, page)):
        return
    if any(in_order(evidence["quote"], text) for text in pdf_pages(path, page, page + 1)):
        return
    faults.append(f"{path}: page {page}, paragraph {evidence['paragraph']}: not at its place: {evidence['quote'][:90]!r}")


def check(evidence, data, markup, faults, path):
    if markup == "pdf":
        return check_page(evidence, faults, path)
    if evidence["line"] is None:
        return check_paragraph(evidence, data, markup, faults, path)
    text, name, skip = decode(data)
    start, end = evidence["byteStart"], evidence["byteEnd"]
    source = data[start:end].decode(name, "replace")
    quote = evidence["quote"]
    seen = plain(source, markup)
    # Page headers and footers may stand inside a passage that runs over a page: then the quote's words stand in order.
    want, have = bare(quote), bare(seen)
    if want != have:
        words = [bare(w) for w in re.findall(r"\S+", quote)]
        at, ok = 0, True
        for word in filter(None, words):
            found = have.find(word, at)
            if found < 0:
                ok = False
                break
            at = found + len(word)
        if not ok or not have.startswith(want[:8]) or not have.endswith(want[-8:]):
            faults.append(f"{path}: {evidence['line']}:{evidence['column']}: not at its place: {quote[:90]!r} <> {seen[:90]!r}")
            return
    line, column = place(text, data[skip:start].decode(name, "replace"))
    end_line, end_column = place(text, data[skip:end].decode(name, "replace"))
    stated = (evidence["line"], evidence["column"], evidence["endLine"], evidence["endColumn"])
    if (line, column, end_line, end_column) != stated:
        faults.append(f"{path}: {quote[:60]!r} stated at {stated}, counted {(line, column, end_line, end_column)}")


def main():
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--binary", default=".build/release/policygap")
    ap.add_argument("paths", nargs="+")
    a = ap.parse_args()
    run = subprocess.run([a.binary, "check", *a.paths, "--own", "--format", "json"], capture_output=True, text=True)
    if run.returncode not in (0, 2) or not run.stdout:
        sys.exit(f"exit {run.returncode}: {run.stderr[-500:]}")
    faults, count = [], 0
    for subject in json.loads(run.stdout)["subjects"]:
        files = {d["path"]: (pathlib.Path(d["path"]).read_bytes(), d["format"]) for d in subject["documents"]}
        for standard in subject["standards"]:
            for criterion in standard["criteria"]:
                near = [criterion["nearMiss"]] if criterion["nearMiss"] else []
                for evidence in criterion["evidence"] + near:
                    data, markup = files[evidence["document"]]
                    count += 1
                    check(evidence, data, markup, faults, evidence["document"])
    for fault in faults:
        print(fault)
    print(f"{count} quotes, {count - len(faults)} found at their place, {len(faults)} not")
    return 1 if faults or not count else 0


if __name__ == "__main__":
    sys.exit(main())
