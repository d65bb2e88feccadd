"""Holds every passage of the clauses against the text of the source: `check.py SOURCE`.

With ids of clauses behind it, shows what stands there instead: `check.py SOURCE 2.5/travel-costs`.
"""

import hashlib
import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LIST = ["cargo", "run", "--quiet", "--locked", "--example", "clauses"]
NOTE = "(?-i: ?(?=[–-] |[A-ZÀ-Ý]))"  # what follows the mark of a footnote
MARKS = "[✓\uf0c8\uf020]"  # included, additional, and the space between two marks


class Wrong(Exception):
    """A passage does not lead where it says."""


def words(text):
    """A pattern for words that a line may break between, as a search finds them: without regard to case."""
    return r"\s+".join(map(re.escape, text.split()))


def letters(text):
    """A pattern for a label that a line may break anywhere, as in a narrow column."""
    return r"\s*".join(map(re.escape, "".join(text.split())))


class Source:
    def __init__(self, text, paths):
        lines = (" ".join(line.split()) for line in text.splitlines())
        self.text = "\n".join(lines)
        self.starts = {(): 0}
        for path in sorted({path[:rank] for path in paths for rank in range(1, len(path) + 1)}, key=len):
            begin, end = self.extent(path[:-1])
            # What a mark follows is the row of a table.
            pattern = rf"(?-i:^\[?{words(path[-1])}(?= ?:|$)(?!\s*{MARKS}))"
            self.starts[path] = self.first(pattern, begin, end, f"the heading `{path[-1]}`")

    def extent(self, path):
        """From a heading to the next that is not below it. Where headings have only been found down to some rank, to the next of those."""
        start = self.starts[path]
        ends = [at for other, at in self.starts.items() if at > start and other[: len(path)] != path]
        return start, min(ends, default=len(self.text))

    def after(self, at, end):
        """The next heading of any rank, or `end`."""
        return min((start for start in self.starts.values() if at < start < end), default=end)

    def all(self, pattern, begin, end):
        # A look-ahead, so that occurrences may overlap.
        pattern = re.compile(f"(?=({pattern}))", re.IGNORECASE | re.MULTILINE)
        return [found.span(1) for found in pattern.finditer(self.text, begin, end) if found.end(1) <= end]

    def first(self, pattern, begin, end, what):
        found = self.all(pattern, begin, end)
        if not found:
            raise Wrong(f"{what} is not there")
        return found[0][0]

    def nth(self, pattern, number, begin, end, what):
        """Where the nth begins, and where it ends: at the next, or at a heading."""
        found = [at for at, _ in self.all(pattern, begin, end)]
        if len(found) < number:
            raise Wrong(f"{what} {number} is not there, there are {len(found)}")
        return found[number - 1], self.after(found[number - 1], (found + [end])[number])


class Checker:
    def __init__(self, source, clauses):
        self.source, self.rows, self.cells = source, {}, {}
        for passage in clauses.values():
            if passage["kind"] == "cell":
                rows = self.rows.setdefault((passage_path(passage), passage["table"]), [])
                if passage["row"] not in rows:
                    rows.append(passage["row"])

    def region(self, passage):
        """Where the spot of a passage begins and ends."""
        source, kind = self.source, passage["kind"]
        begin, end = source.extent(passage_path(passage))
        if kind == "text":
            return begin, end
        if kind in ("bullet", "sub_bullet"):
            begin, end = source.nth("^•", passage["bullet"], begin, end, "bullet")
            if kind == "sub_bullet":
                begin, end = source.nth(r"^o(?!\S)", passage["sub_bullet"], begin, end, "sub-bullet")
            return begin, end
        if kind == "letter":
            begin = source.first(rf"^{passage['letter']}\) ", begin, end, f"item {passage['letter']}")
            return begin, min(at for at, _ in source.all(r"^[a-z]\) ", begin + 1, end) + [(source.after(begin, end), 0)])
        table = source.first(f"^{letters(passage['table'])}", begin, end, f"the table `{passage['table']}`")
        if kind == "derived":
            if source.all("^Sévérité [BC]$", table, source.after(table, end)):
                raise Wrong("the table has such a row")
            return table, end
        if kind == "footnote":
            return self.footnote(passage, table, end)
        return self.cell(passage, table, end)

    def footnote(self, passage, table, end):
        mark = re.escape(passage["mark"])
        begin = self.source.first(f"^{mark}{NOTE}", table, end, f"footnote {mark}")
        after = [at for at, _ in self.source.all(rf"^(?:\d{NOTE}|•)", begin + 1, end)]
        return begin, min(after + [self.source.after(begin, end)])

    def cell(self, passage, table, end):
        source, path = self.source, passage_path(passage)
        starts = {}
        for row in self.rows[path, passage["table"]]:
            starts[row] = source.first(rf"^{words(row)}(?!\w)", table, end, f"the row `{row}`")
        begin = starts[passage["row"]]
        if passage["column"]:
            source.first(letters(passage["column"]), table, begin, f"the column `{passage['column']}`")
        notes = [at for at, _ in source.all(rf"^[*\d]{NOTE}", begin, end)]
        end = min([at for at in starts.values() if at > begin] + notes + [source.after(begin, end)])
        if not passage["phrase"] and not source.all(rf"^{words(passage['row'])}\s*{MARKS}", begin, end):
            raise Wrong("the row has no mark")
        return begin, end

    def place(self, passage):
        """Where the passage begins."""
        begin, end = self.region(passage)
        if not passage.get("phrase"):
            return begin
        phrase, ordinal = passage["phrase"], passage["ordinal"]
        if not 2 <= len(phrase.split()) <= 5:
            raise Wrong(f"`{phrase}` is not two to five words")
        found = [at for at, _ in self.source.all(words(phrase), *self.source.extent(passage_path(passage)))]
        if not found:
            raise Wrong(f"`{phrase}` is not under the heading")
        if (len(found) == 1) != (ordinal is None) or len(found) < (ordinal or 1):
            raise Wrong(f"`{phrase}` is there {len(found)} times, of which it names {ordinal}")
        at = found[(ordinal or 1) - 1]
        if not begin <= at < end:
            raise Wrong(f"`{phrase}` is under the heading, but elsewhere")
        if passage["kind"] == "cell":
            cells = self.cells.setdefault((passage_path(passage), passage["table"], passage["row"]), {})
            cells.setdefault(passage["column"], []).append(at)
        return at

    def columns(self):
        """A text has the cells of a row in the order of its columns: so have the passages."""
        for (path, table, row), cells in self.cells.items():
            order = [table, "Notre réponse prévue", "Votre réponse prévue"]
            spans = [cells[column] for column in order if column in cells]
            for before, after in zip(spans, spans[1:]):
                if max(before) > min(after):
                    yield f"{path[-1]}, {row}: the columns are mixed up"


def passage_path(passage):
    return (*passage["section"], passage["heading"])


def main(path, *shown):
    listed = subprocess.run(LIST, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    edition = json.loads(listed[0])["edition"]
    clauses = {line["clause"]: line["passage"] for line in map(json.loads, listed[1:])}
    raw = Path(path).read_bytes()
    if (digest := hashlib.sha256(raw).hexdigest()) != edition:
        sys.exit(f"{path} is another edition: {digest}, not {edition}")
    source = Source(raw.decode(), {passage_path(passage) for passage in clauses.values()})
    checker = Checker(source, clauses)
    for id in shown:
        if id not in clauses:
            sys.exit(f"no clause `{id}`")
        at = checker.place(clauses[id])
        number = source.text.count("\n", 0, at)
        print(f"{id}, line {number + 1}:", *source.text.split("\n")[number : number + 3], sep="\n  ")
    if shown:
        return
    wrong, everywhere = [], 0
    for id, passage in clauses.items():
        try:
            checker.place(passage)
        except Wrong as error:
            wrong.append(f"{id}: {error}")
        phrase = passage.get("phrase")
        everywhere += bool(phrase) and len(source.all(words(phrase), 0, len(source.text))) == 1
    wrong += checker.columns()
    kinds = [passage["kind"] for passage in clauses.values()]
    print(*wrong, sep="\n", end="\n" if wrong else "")
    print(f"{len(clauses)} passages:", ", ".join(f"{kinds.count(kind)} {kind}" for kind in sorted(set(kinds))))
    phrases = [passage for passage in clauses.values() if passage.get("phrase")]
    ordinals = sum(passage["ordinal"] is not None for passage in phrases)
    print(f"{len(phrases)} phrases: {everywhere} stand once in the whole text, {ordinals} more than once under their heading")
    sys.exit(bool(wrong))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
