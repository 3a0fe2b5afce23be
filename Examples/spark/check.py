#!/usr/bin/env python3
"""Checks the example: many documents give the rows that one process gives, with a process killed in every partition, too.

    python3 check.py --planparse PROGRAM [--documents 200] [--partitions 8]

Tells how long each run took. Rows are compared by their digests, so that memory does not grow with the documents' text.
"""
import argparse
import collections
import glob
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import time

import pyarrow.parquet as pq

import plans_to_parquet as example

HERE = os.path.dirname(os.path.abspath(__file__))
FIXTURES = os.path.join(HERE, "../../Tests/Fixtures")
SMALLEST = example.Decimal("1.0000000000")


def digest(row, schema):
    """What a row says, in the order of the table's columns."""
    values = [row.get(field.name) for field in schema]
    values = [value.quantize(SMALLEST) if isinstance(value, example.Decimal) else value for value in values]
    return hashlib.blake2b(repr([None if value is None else str(value) for value in values]).encode(), digest_size=16).digest()


def expected(program, folder):
    """How often each row stands in what one process says that converts all documents."""
    found = {table: collections.Counter() for table in example.TABLES}
    paths = iter(example.sources(folder))
    call = [program, "convert", folder, "--format", "ndjson", "-q"]
    with subprocess.Popen(call, stdout=subprocess.PIPE) as process:
        for line in process.stdout:
            record = example.numbers(json.loads(line, parse_float=example.Decimal))
            for table, row in example.rows(next(paths), record):
                found[table][digest(row, example.TABLES[table])] += 1
    assert next(paths, None) is None, "a document gave no record"
    return found


def read(folder, table):
    """How often each row stands in the files of a table."""
    schema = example.TABLES[table]
    return collections.Counter(
        digest(row, schema) for path in glob.glob(os.path.join(folder, table, "*.parquet"))
        for batch in pq.ParquetFile(path).iter_batches() for row in batch.to_pylist())


def run(program, plans, tables, *options):
    call = [sys.executable, os.path.join(HERE, "plans_to_parquet.py"), plans, tables, "--planparse", program, *options]
    start = time.monotonic()
    result = subprocess.run(call, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr[-2000:]
    print(result.stdout, end="")
    print(f"in {time.monotonic() - start:.1f} s", flush=True)


def compare(tables, rows):
    for table in example.TABLES:
        found = read(tables, table)
        assert found == rows[table], (table, found.total(), rows[table].total())
        assert found, table


def plant(folder, documents):
    """So many documents: the fixtures in turn."""
    fixtures = sorted(glob.glob(os.path.join(FIXTURES, "*/*.txt")))
    for number in range(documents):
        parent = os.path.join(folder, f"{number // 100:04d}")
        os.makedirs(parent, exist_ok=True)
        os.symlink(os.path.realpath(fixtures[number % len(fixtures)]), os.path.join(parent, f"{number:06d}.txt"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--planparse", required=True)
    parser.add_argument("--documents", type=int, default=200)
    parser.add_argument("--partitions", type=int, default=8)
    options = parser.parse_args()
    program = os.path.abspath(options.planparse)
    with tempfile.TemporaryDirectory() as scratch:
        plans, marks, tables = (os.path.join(scratch, name) for name in ["plans", "marks", "tables"])
        plant(plans, options.documents)
        os.makedirs(marks)
        start = time.monotonic()
        rows = expected(program, plans)
        print(f"{options.documents} documents by one process in {time.monotonic() - start:.1f} s")
        # The tables of a run before, of more partitions: a run leaves none of their rows.
        run(program, plans, tables, "--partitions", str(options.partitions + 3))
        compare(tables, rows)
        run(program, plans, tables, "--partitions", str(options.partitions), "--kill-once", marks)
        compare(tables, rows)
        killed = len(os.listdir(marks))
        assert killed == min(options.partitions, options.documents), killed
        left = glob.glob(os.path.join(tables, "*", "*.draft"))
        assert not left, left
    print(f"the same rows as one process; in each of {killed} partitions a process was killed, and they were run again")


if __name__ == "__main__":
    main()
