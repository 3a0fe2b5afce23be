#!/usr/bin/env python3
"""Checks the example: many documents give the rows that one process gives, with a process killed in every partition, too.

    python3 check.py --planparse PROGRAM [--documents 200]
"""
import argparse
import glob
import json
import os
import subprocess
import sys
import tempfile

import pyarrow.parquet as pq

import plans_to_parquet as example

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURES = os.path.join(HERE, "../../Tests/Fixtures")


def expected(program, folder):
    """The rows of one process that converts all documents."""
    found = {table: [] for table in example.TABLES}
    result = subprocess.run(
        [program, "convert", folder, "--format", "ndjson", "-q"], capture_output=True, check=False)
    paths = example.sources(folder)
    lines = result.stdout.splitlines()
    assert len(lines) == len(paths), (len(lines), len(paths), result.stderr.decode()[:400])
    for path, line in zip(paths, lines):
        record = example.numbers(json.loads(line, parse_float=example.Decimal))
        for table, row in example.rows(path, record):
            found[table].append(row)
    return found


def key(row):
    return tuple("" if value is None else str(value) for value in row.values())


def read(folder, table):
    schema = example.TABLES[table]
    return [row for path in glob.glob(os.path.join(folder, table, "*.parquet"))
            for row in pq.read_table(path, schema=schema).to_pylist()]


def run(program, plans, tables, *options):
    call = [sys.executable, os.path.join(HERE, "plans_to_parquet.py"), plans, tables, "--planparse", program, *options]
    result = subprocess.run(call, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    print(result.stdout, end="")


def compare(tables, rows):
    for table, schema in example.TABLES.items():
        whole = [{field.name: row.get(field.name) for field in schema} for row in rows[table]]
        for row in whole:
            if row.get("amount") is not None:
                row["amount"] = row["amount"].quantize(example.Decimal("1.0000000000"))
        found, wanted = sorted(map(key, read(tables, table))), sorted(map(key, whole))
        assert found == wanted, (table, len(found), len(wanted))
        assert found, table


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--planparse", required=True)
    parser.add_argument("--documents", type=int, default=200)
    options = parser.parse_args()
    program = os.path.abspath(options.planparse)
    fixtures = sorted(glob.glob(os.path.join(FIXTURES, "*/*.txt")))
    with tempfile.TemporaryDirectory() as scratch:
        plans = os.path.join(scratch, "plans")
        for number in range(options.documents):
            folder = os.path.join(plans, f"{number // 100:03d}")
            os.makedirs(folder, exist_ok=True)
            os.symlink(os.path.realpath(fixtures[number % len(fixtures)]), os.path.join(folder, f"{number:05d}.txt"))
        rows = expected(program, plans)
        for name, extra in [("once", []), ("again", ["--kill-once", os.path.join(scratch, "marks")])]:
            tables = os.path.join(scratch, name)
            os.makedirs(os.path.join(scratch, "marks"), exist_ok=True)
            run(program, plans, tables, *extra)
            compare(tables, rows)
        failed = len(os.listdir(os.path.join(scratch, "marks")))
        assert failed > 1, failed
        # A second run over the same folder replaces rows, and adds none.
        run(program, plans, os.path.join(scratch, "again"))
        compare(os.path.join(scratch, "again"), rows)
        drafts = glob.glob(os.path.join(scratch, "again", "*", "*.draft"))
        assert not drafts, drafts
    print(f"the same rows as one process; in {failed} partitions a process was killed, and they were run again")


if __name__ == "__main__":
    main()
