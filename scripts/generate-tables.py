#!/usr/bin/env python3
"""Write the fact tables of PlanParse into its Swift sources.

    python3 scripts/generate-tables.py DATA_DIR            write the files that changed
    python3 scripts/generate-tables.py DATA_DIR --check    write nothing, exit 1 if any would change

DATA_DIR holds the tab-separated tables named in `TABLES` below, each with one header line, where
`-` stands for "none". Each becomes one Swift file: a comment on its columns and its source, and an
extension with one string literal, because a literal of 2,000 lines compiles in a fraction of a
second and 2,000 initialisers take many. NOTICE says where the facts come from and on what terms.

A worked example. This row of units.tsv (`→` is a tab)

    千円→千円→money→1000→円→…

becomes this line of Sources/PlanModel/Quantity/UnitTable+Data.swift:

    千円|千円|money|1000|円

Fields are separated by `|`, and alternatives within a field by `,`. A field that contains either
of them stops the run, so the Swift side splits lines without any escaping.

To add a table: write the function that turns its rows into lines, and add a `Table` to `TABLES`.
The examples in the docstrings run with `python3 -m doctest scripts/generate-tables.py`.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

Row = dict[str, str]

ROOT = Path(__file__).resolve().parent.parent
NONE = "-"
FIELD_SEPARATOR = "|"
ALTERNATIVE_SEPARATOR = ","
# The last four would end the line or the Swift literal, or start an escape in it.
RESERVED = {FIELD_SEPARATOR, ALTERNATIVE_SEPARATOR, "\n", "\r", '"', "\\"}

# Categories of units.tsv that are dimensions of their own; see `dimension`.
DIMENSIONS = {
    "count", "ratio", "money", "time", "length", "area", "volume",
    "mass", "energy", "emission", "rank", "rate",
}
MUNICIPALITY_KINDS = {"都道府県", "市", "町", "村", "特別区"}
PAIRS_PER_LINE = 32


@dataclass(frozen=True)
class Table:
    """One table: where it comes from, where it goes and what its opening comment says."""

    source: str
    target: str
    columns: str
    credit: str
    lines: Callable[[list[Row]], list[str]]
    # A second text of the same rows, for what is looked for in every document.
    names: Callable[[list[Row]], list[str]] | None = None

    @property
    def path(self) -> Path:
        return ROOT / "Sources" / self.target

    @property
    def extended_type(self) -> str:
        return self.path.name.split("+")[0]


# --- From fields to lines


def optional(text: str) -> str:
    """The field, or nothing where the table says that there is none.

    >>> optional("西津軽郡"), optional("-")
    ('西津軽郡', '')
    """
    return "" if text == NONE else text


def alternatives(text: str, separator: str) -> list[str]:
    """The parts of a field that lists alternatives.

    >>> alternatives("農林業費|農林費", "|"), alternatives("-", "|")
    (['農林業費', '農林費'], [])
    """
    return [] if text == NONE else text.split(separator)


def checked(text: str) -> str:
    """The text itself, once it is known to need no escaping."""
    if not RESERVED.isdisjoint(text):
        raise ValueError(f"reserved character in {text!r}")
    return text


def line(*fields: str | list[str]) -> str:
    """One line of a table; a list is a field of alternatives.

    >>> line("082082", "龍ケ崎市", "", ["龍ヶ崎市", "竜ケ崎市"])
    '082082|龍ケ崎市||龍ヶ崎市,竜ケ崎市'
    >>> line("a|b")
    Traceback (most recent call last):
    ValueError: reserved character in 'a|b'
    """
    parts = [[field] if isinstance(field, str) else field for field in fields]
    joined = [ALTERNATIVE_SEPARATOR.join(map(checked, part)) for part in parts]
    return FIELD_SEPARATOR.join(joined)


# --- From rows to lines, one function a table


def dimension(category: str) -> str:
    """What a unit measures, more coarsely than the table's categories.

    >>> dimension("money"), dimension("calendar-time"), dimension("dose-rate")
    ('money', 'time', 'other')
    """
    if category == "calendar-time":
        return "time"
    return category if category in DIMENSIONS else "other"


def unit_lines(rows: list[Row]) -> list[str]:
    """Units in the order of the table; of two rows for one spelling the first counts."""
    by_spelling: dict[str, str] = {}
    for row in rows:
        scale = f"{Decimal(row['scale']):f}"
        unit = line(
            row["written"], row["canonical"], dimension(row["category"]), scale, row["base_unit"])
        by_spelling.setdefault(row["written"], unit)
    return list(by_spelling.values())


def municipalities(rows: list[Row]) -> list[Row]:
    """Prefectures and municipalities with a government of their own, by code."""
    current = [
        row for row in rows
        if row["status"] == "current" and row["kind"] in MUNICIPALITY_KINDS]
    return sorted(current, key=lambda row: row["code6"])


def municipality_lines(rows: list[Row]) -> list[str]:
    return [
        line(
            row["code6"], row["prefecture"], row["name"], row["kind"],
            optional(row["county"]), alternatives(row["aliases"], "|"))
        for row in municipalities(rows)]


def municipality_names(rows: list[Row]) -> list[str]:
    """The names of the same rows in all spellings, those of prefectures behind a star.

    >>> row = {"status": "current", "code6": "1", "kind": "市", "name": "龍ケ崎市", "aliases": "竜ケ崎市"}
    >>> municipality_names([row, {**row, "code6": "0", "kind": "都道府県", "name": "茨城県", "aliases": "-"}])
    ['*茨城県', '龍ケ崎市,竜ケ崎市']
    """
    lines = []
    for row in municipalities(rows):
        names = [row["name"], *alternatives(row["aliases"], "|")]
        if any(ord(letter) < 0x80 for name in names for letter in name):
            raise ValueError(f"no name in Japanese: {names}")
        star = "*" if row["kind"] == "都道府県" else ""
        lines.append(star + line(names))
    return lines


def goal_lines(rows: list[Row]) -> list[str]:
    return [
        line(row["goal"], row["title_ja"], alternatives(row["variants_ja"], ";")) for row in rows]


def account_lines(rows: list[Row]) -> list[str]:
    return [
        line(
            row["kan"], row["kan_name"], row["kou"], row["kou_name"],
            alternatives(row["kan_name_variants"], "|"),
            alternatives(row["kou_name_variants"], "|"),
            row["confidence"])
        for row in rows]


def suspect_lines(rows: list[Row]) -> list[str]:
    """Pairs of a wrong and its right character, those that are safe to repair unasked.

    >>> suspect_lines([{"wrong": "⺄", "right": "乙", "confidence": "high"},
    ...                {"wrong": "⺃", "right": "乚", "confidence": "low"},
    ...                {"wrong": "组", "right": "組", "confidence": "high"}])
    ['⺄乙 组組']
    """
    repairs = repair_map([row for row in rows if row["confidence"] == "high"])
    pairs = [checked(wrong + right) for wrong, right in repairs.items()]
    starts = range(0, len(pairs), PAIRS_PER_LINE)
    return [" ".join(pairs[start:start + PAIRS_PER_LINE]) for start in starts]


def repair_map(rows: list[Row]) -> dict[str, str]:
    """Right characters by wrong ones, of which one pass over a text repairs everything."""
    repairs = {row["wrong"]: row["right"] for row in rows}
    for wrong, right in repairs.items():
        if len(wrong) != 1 or len(right) != 1:
            raise ValueError(f"not a pair of single scalars: {wrong!r}, {right!r}")
        if right in repairs:
            raise ValueError(f"{wrong!r} is repaired to {right!r}, which is itself wrong")
    return repairs


def label_lines(rows: list[Row]) -> list[str]:
    return [
        line(row["label"], row["role"], optional(row["detail"]), optional(row["alt_role"]))
        for row in rows]


# Blocks of characters that stand for kanji: radicals, and ideographs kept for round trips.
STAND_IN_BLOCKS = [(0x2E80, 0x2EFF), (0x2F00, 0x2FD5), (0xF900, 0xFAFF)]
STAND_INS_PER_LINE = 32


def ideograph_lines(rows: list[Row]) -> list[str]:
    """Runs of stand-ins: the code of the first, and the kanji that it and the ones after it stand for.

    >>> row = {"right": "一", "confidence": "high"}
    >>> ideograph_lines([{**row, "wrong": "\u2f00"}, {**row, "wrong": "\u2f01", "right": "丨"}])
    ['2F00|一丨']
    """
    kanji = {
        ord(row["wrong"]): row["right"] for row in rows
        if row["confidence"] != "low" and len(row["wrong"]) == 1
        and any(first <= ord(row["wrong"]) <= last for first, last in STAND_IN_BLOCKS)}
    runs: list[tuple[int, str]] = []
    for code in sorted(kanji):
        if runs and code == runs[-1][0] + len(runs[-1][1]) and len(runs[-1][1]) < STAND_INS_PER_LINE:
            runs[-1] = (runs[-1][0], runs[-1][1] + kanji[code])
        else:
            runs.append((code, kanji[code]))
    return [line(f"{code:04X}", text) for code, text in runs]


# --- The tables

TABLES = [
    Table(
        source="units.tsv",
        target="PlanModel/Quantity/UnitTable+Data.swift",
        columns='written|canonical|dimension|scale|base, separated by "|"; scale is base per unit.',
        credit="Ordinary use, SI and UCUM definitions; nothing to license.",
        lines=unit_lines),
    Table(
        source="municipalities.tsv",
        target="PlanModel/Places/MunicipalityTable+Data.swift",
        columns='code6|prefecture|name|kind|county|aliases, separated by "|", aliases by ",".',
        credit="総務省 via local-gov-code-jp (MIT), counties by Geolonia (CC BY 4.0). See NOTICE.",
        lines=municipality_lines,
        names=municipality_names),
    Table(
        source="sdgs.tsv",
        target="PlanModel/Records/SustainableGoal+Data.swift",
        columns='goal|title|variants of the title, separated by "|", variants by ",".',
        credit="Titles on the United Nations icons, Japanese version of 2016. See NOTICE.",
        lines=goal_lines),
    Table(
        source="accounts.tsv",
        target="PlanModel/Validation/AccountNames+Data.swift",
        columns='kan|kanName|kou|kouName|kanVariants|kouVariants|confidence, separated by "|", '
                'variants by ","; kou may be "varies".',
        credit="地方自治法施行規則 別記 via fudoki (MIT), names in budgets. See NOTICE.",
        lines=account_lines),
    Table(
        source="kanji-suspects.tsv",
        target="PlanModel/Validation/SuspectCharacters+Data.swift",
        columns=f"{PAIRS_PER_LINE} pairs of a wrong and its right scalar, separated by blanks; "
                "some are equal as Character.",
        credit="Unicode and Unihan 15.0.0 (Unicode licence), OpenCC (Apache-2.0). See NOTICE.",
        lines=suspect_lines),
    Table(
        source="labels.tsv",
        target="PlanParse/Vocabulary/LabelRoles+Data.swift",
        columns='label|role|detail|altRole, separated by "|".',
        credit="Words of municipal plan documents; nothing to license.",
        lines=label_lines),
    Table(
        source="kanji-suspects.tsv",
        target="PlanParse/Text/IdeographTable+Data.swift",
        columns='code|kanji, separated by "|": what the character of that code and those after it stand for.',
        credit="Unicode Character Database 15.0.0. See NOTICE.",
        lines=ideograph_lines),
]


# --- From lines to files


def read_rows(path: Path) -> list[Row]:
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        rows = list(reader)
    for number, row in enumerate(rows, start=2):
        if None in row or None in row.values():
            raise ValueError(f"{path.name}:{number}: not as many fields as the header has")
    return rows


def swift_source(table: Table, rows: list[Row]) -> str:
    literals = "\n\n".join(
        f'    static let {name} = """\n{indented(lines(rows))}\n        """'
        for name, lines in (("rows", table.lines), ("names", table.names)) if lines)
    return f'''\
// Generated by scripts/generate-tables.py from {table.source}. Do not edit.
// A row: {table.columns}
// Source: {table.credit}

extension {table.extended_type} {{
{literals}
}}
'''


def indented(lines: list[str]) -> str:
    return "\n".join(" " * 8 + text for text in lines)


def differs(path: Path, contents: bytes) -> bool:
    return not path.exists() or path.read_bytes() != contents


def write(path: Path, contents: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(contents)


def changed_files(data: Path) -> dict[Path, bytes]:
    """The files that are not on disk as the tables have them, with what they ought to hold."""
    sources = {
        table.path: swift_source(table, read_rows(data / table.source)).encode()
        for table in TABLES}
    return {path: contents for path, contents in sources.items() if differs(path, contents)}


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Write the fact tables into the Swift sources.")
    parser.add_argument("data", type=Path, metavar="DATA_DIR", help="folder of the .tsv tables")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 on changes")
    return parser.parse_args()


def main() -> int:
    options = arguments()
    try:
        changed = changed_files(options.data)
    except (ArithmeticError, OSError, ValueError) as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    for path, contents in changed.items():
        if not options.check:
            write(path, contents)
        print("out of date:" if options.check else "wrote", path.relative_to(ROOT))
    return 1 if options.check and changed else 0


if __name__ == "__main__":
    sys.exit(main())
