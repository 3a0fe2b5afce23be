#!/usr/bin/env python3
"""Writes the seed corpus and the dictionary of the fuzzer: fuzz-seeds.py OUT [SHARED].

Seeds are the fixtures, their records, inputs found before, and, where the folder of archived material is given, the
reproductions of faults and small real documents. The first byte of each names the mode (see PromiseMode).
"""

import hashlib
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LARGEST = 4096


def pieces(data: bytes):
    """The data whole where it is small, else the stretches of lines that fit."""
    if len(data) <= LARGEST:
        yield data
        return
    lines, part = data.split(b"\n"), b""
    for line in lines:
        if part and len(part) + len(line) > LARGEST:
            yield part
            part = b""
        part += line + b"\n"
    if part:
        yield part[:LARGEST]


def main() -> None:
    out = pathlib.Path(sys.argv[1])
    shared = pathlib.Path(sys.argv[2]) if len(sys.argv) > 2 else None
    seeds = out / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)

    def add(mode: bytes, data: bytes) -> None:
        name = hashlib.sha256(mode + data).hexdigest()[:16]
        (seeds / name).write_bytes(mode + data)

    documents = sorted((ROOT / "Tests/Fixtures").glob("*/*.txt"))
    records = sorted((ROOT / "Tests/Fixtures").glob("*/*.json"))
    if shared:
        for folder in ("cases", "cases/faults", "seeds", "real", "extracted", "cases/extractors"):
            documents += sorted(p for p in (shared / folder).glob("*") if p.suffix in (".txt", ".md", ".html"))
    for path in documents:
        for data in pieces(path.read_bytes()):
            add(b"P", data)
            add(b"S", data[:1024])
            for encoding in ("cp932", "euc_jp", "iso2022_jp", "utf-16"):
                add(b"E", data[:1024].decode("utf-8", "ignore").encode(encoding, "replace"))
    for path in records:
        data = path.read_bytes()
        if len(data) <= 16 * LARGEST:
            add(b"R", data)
            add(b"D", data + b"\0" + data.replace(b"1", b"2", 3))
    add(b"R", b'{"schema":"planparse/1","source":{"name":"a","encoding":"utf-8","bytes":1,"lines":1,"sha256":""},"form":"x"}')
    for path in sorted((ROOT / "Tests/Found").glob("*")):
        (seeds / path.name).write_bytes(path.read_bytes())
    form = (
        '{"id":"x","name":"様式","recognisedBy":[{"labels":["目標名"]}],"sheets":[{"kind":"goal","opensAt":{"label":"目標名"}}],'
        '"headings":[{"containing":["課題"],"means":{"section":"issues"}}],"labels":[{"labels":["目標名"],"means":"title"}]}'
    )
    add(b"F", form.encode() + b"\0" + "目標名\t道路\n単位\t人\n".encode())

    words = set()
    for path in (ROOT / "Sources/PlanParse").rglob("*.swift"):
        for text in re.findall(r'"([^"\\\n]{1,24})"', path.read_text("utf-8")):
            if any(ord(c) > 0x2000 for c in text):
                words.add(text)
    words |= {
        "令和6年度", "令和7年4月1日", "R7", "2024年", "平成33年", "１．", "(1)", "①", "・", "※1", "^{※3}", "- 12 -", "1,200千円", "5%", "△1,234",
        "<table>", "</table>", "<tr>", "<td>", "</td>", '<td colspan="3">', "<td rowspan=9>", "<br>", "<ul>", "<li>", "&nbsp;", "&#12288;", "&amp;",
        "| --- |", "|", "\t", "\n\n", "\x0c", "\r\n", "  ", "　", "：", "。", "→", "# ", "◆", "■",
        '"schema":"planparse/1"', '"sheets":[', '"amount":', '"text":', '"span":', '"kind":', '"sections":[', '"indicators":[', '"observations":[',
        '"budget":{', '"years":[', '"period":{', '"start":', '"fiscalYear":', '"code":', '"diagnostics":[', "\\u3042", "\\ud842\\udfb7",
    }
    with open(out / "dictionary", "w") as file:
        for word in sorted(words):
            file.write('"' + "".join(f"\\x{byte:02x}" for byte in word.encode()) + '"\n')
    print(f"{len(list(seeds.iterdir()))} seeds, {len(words)} words")


main()
