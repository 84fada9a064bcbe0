#!/usr/bin/env python3
"""A handbook's text as HTML with real tables and lists, for a word processor to read.

Usage: handbook_to_html.py TEXT > PAGE. The text has the shape of tests/fixtures/handbooks/*.txt: a tab at the
beginning of a line begins a table cell, an empty line behind a cell ends a row, except inside a result sheet's row,
which only its decision cell ends. "· " begins an item of a list.
"""

import html
import re
import sys

MARKS = re.compile(r"\[(bookmark|image|footnoteRef):[^\]]*\]|\[\d+: [^\]]*\]")
LABEL = re.compile(r"(A\.?C ?)?\d\.\d")


def paragraphs(lines):
    parts, items = [], []

    def end_list():
        if items:
            parts.append("<ul>" + "".join(f"<li>{item}</li>" for item in items) + "</ul>")
            items.clear()

    for line in lines:
        text = html.escape(line.strip())
        if text.startswith("· "):
            items.append(text[2:])
        elif text:
            end_list()
            parts.append(f"<p>{text}</p>")
    end_list()
    return "".join(parts)


def is_decision(cell):
    return re.sub(r"\s", "", "".join(cell)).lower() == "pass/referral"


class Page:
    def __init__(self):
        self.parts, self.rows, self.row = [], [], []

    def end_row(self):
        if self.row:
            self.rows.append(self.row)
        self.row = []

    def end_table(self):
        self.end_row()
        if self.rows:
            rows = "".join(
                "<tr>" + "".join(f"<td>{paragraphs(cell)}</td>" for cell in row) + "</tr>" for row in self.rows)
            self.parts.append(f'<table border="1">{rows}</table>')
        self.rows = []

    def take(self, line):
        if line.startswith("\t"):
            self.row.append([line[1:]])
            if is_decision(self.row[-1]):
                self.end_row()
        elif not line.strip():
            in_sheet = self.row and LABEL.fullmatch(self.row[0][0].strip()) and len(self.row) in (2, 3)
            if not in_sheet:
                self.end_row()
        elif self.row:
            self.row[-1].append(line)
        else:
            self.end_table()
            self.parts.append(paragraphs([line]))


def main():
    page = Page()
    for line in open(sys.argv[1], encoding="utf-8").read().split("\n"):
        page.take(MARKS.sub("", line))
    page.end_table()
    print('<html><head><meta charset="utf-8"></head><body>' + "\n".join(page.parts) + "</body></html>")


if __name__ == "__main__":
    main()
