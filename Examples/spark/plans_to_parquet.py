#!/usr/bin/env python3
"""Reads a folder of plans with Spark and writes Parquet tables of indicators, budgets and findings.

    python3 plans_to_parquet.py plans tables --planparse /usr/local/bin/planparse

Each partition of documents starts one `planparse worker`, so start-up is paid once a partition. A partition writes its rows
into files that are named after it, and a file takes its name only when it is whole: a partition that Spark runs again, because
its machine went away, replaces its own rows and doubles none.
"""
import argparse
import base64
import json
import os
import signal
import subprocess
import sys
import threading
import uuid
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
from pyspark.sql import SparkSession

DECIMAL = pa.decimal128(38, 10)

TABLES = {
    "indicators": pa.schema([
        ("document", pa.string()), ("municipality", pa.string()), ("sheet", pa.string()), ("key", pa.string()),
        ("title", pa.string()), ("department", pa.string()), ("indicator", pa.string()), ("role", pa.string()),
        ("label", pa.string()), ("fiscalYear", pa.int32()), ("text", pa.string()), ("amount", DECIMAL),
        ("unit", pa.string()), ("line", pa.int32()),
    ]),
    "budgets": pa.schema([
        ("document", pa.string()), ("municipality", pa.string()), ("sheet", pa.string()), ("key", pa.string()),
        ("title", pa.string()), ("department", pa.string()), ("row", pa.string()), ("side", pa.string()),
        ("fiscalYear", pa.int32()), ("source", pa.string()), ("text", pa.string()), ("amount", DECIMAL),
        ("unit", pa.string()), ("line", pa.int32()),
    ]),
    "findings": pa.schema([
        ("document", pa.string()), ("sheet", pa.string()), ("code", pa.string()), ("severity", pa.string()),
        ("message", pa.string()), ("line", pa.int32()),
    ]),
}


def rows(document, record):
    """The rows of a record, as (table, row)."""
    place = (record.get("municipality") or {}).get("name")
    for sheet in record.get("sheets") or []:
        head = {
            "document": document, "municipality": place, "sheet": sheet["id"], "key": sheet.get("key"),
            "title": sheet.get("title"), "department": (sheet.get("organization") or {}).get("department"),
        }
        for indicator in sheet.get("indicators") or []:
            for figure in indicator.get("observations") or []:
                yield "indicators", {
                    **head, "indicator": indicator["name"], "role": figure["role"], "label": figure.get("label"),
                    **value(figure["value"]), **year(figure.get("period")), **line(figure),
                }
        budget = sheet.get("budget") or {}
        for entry in budget.get("years") or []:
            kind = {"row": sheet.get("row"), "side": budget.get("side"), **year(entry.get("period"))}
            yield "budgets", {**head, **kind, "source": None, **value(entry["total"]), **line(entry)}
            for source in entry.get("sources") or []:
                yield "budgets", {**head, **kind, "source": source["kind"], **value(source["value"]), **line(source)}
    for finding in record.get("diagnostics") or []:
        yield "findings", {
            "document": document, "sheet": finding.get("sheet"), "code": finding["code"],
            "severity": finding["severity"], "message": finding["message"]["en"], **line(finding),
        }


def value(value):
    amount = value.get("amount")
    # What has more digits than the column is kept as text alone.
    fits = amount is not None and -amount.as_tuple().exponent <= 10 and amount.adjusted() < 28
    return {"text": value["text"], "amount": amount if fits else None, "unit": value.get("unit")}


def year(period):
    return {"fiscalYear": (period or {}).get("fiscalYear")}


def line(thing):
    return {"line": (thing.get("span") or {}).get("line")}


def answers(program, documents, started=lambda worker: None):
    """The answers of one worker to documents, each a name and bytes, in their order."""
    worker = subprocess.Popen([program, "worker", "--jobs", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    started(worker)
    failures = []

    def send():
        try:
            with worker.stdin as pipe:
                for name, content in documents:
                    text = base64.b64encode(content).decode("ascii")
                    pipe.write(json.dumps({"id": name, "base64": text}).encode("utf-8") + b"\n")
        except BaseException as error:  # told by the partition, which Spark then runs again
            failures.append(error)

    # Requests are written beside the reading of answers, or both pipes would fill and nobody would read.
    sender = threading.Thread(target=send, daemon=True)
    sender.start()
    try:
        for answer in worker.stdout:
            yield json.loads(answer, parse_float=Decimal, parse_int=lambda digits: int(digits))
    finally:
        if sys.exc_info()[0]:
            worker.kill()
        sender.join()
        status = worker.wait()
    if failures or status != 0:
        raise RuntimeError(f"the worker ended with {status}") from (failures[0] if failures else None)


def numbers(record):
    """Amounts as decimals, whatever their digits."""
    if isinstance(record, list):
        for element in record:
            numbers(element)
    elif isinstance(record, dict):
        amount = record.get("amount")
        if isinstance(amount, int):
            record["amount"] = Decimal(amount)
        for member in record.values():
            numbers(member)
    return record


class Tables:
    """The files of a partition: each takes its name when all of them are whole, in place of that of an earlier attempt."""

    # So many rows of a table are held, whatever the size of the partition.
    MOST_HELD = 50_000

    def __init__(self, folder, partition):
        self.counts = {table: 0 for table in TABLES}
        self.held = {table: [] for table in TABLES}
        self.paths = {table: os.path.join(folder, table, f"part-{partition:05d}.parquet") for table in TABLES}
        self.drafts = {table: f"{path}.{uuid.uuid4().hex}.draft" for table, path in self.paths.items()}
        self.writers = {}
        for table, schema in TABLES.items():
            os.makedirs(os.path.join(folder, table), exist_ok=True)
            self.writers[table] = pq.ParquetWriter(self.drafts[table], schema)

    def add(self, table, row):
        self.held[table].append(row)
        self.counts[table] += 1
        if len(self.held[table]) >= self.MOST_HELD:
            self.flush(table)

    def flush(self, table):
        rows, self.held[table] = self.held[table], []
        schema = TABLES[table]
        columns = [pa.array([row.get(field.name) for row in rows], field.type) for field in schema]
        self.writers[table].write_table(pa.Table.from_arrays(columns, schema=schema))

    def finish(self, named=lambda: None):
        for table in TABLES:
            self.flush(table)
            self.writers[table].close()
        for table in TABLES:
            os.replace(self.drafts[table], self.paths[table])
            named()

    def give_up(self):
        for table in TABLES:
            self.writers[table].close()
            if os.path.exists(self.drafts[table]):
                os.remove(self.drafts[table])


def read_partition(program, output, kill_once_in, partition, paths):
    """Reads the documents of a partition; gives how many rows of each table it wrote."""
    names = []

    def documents():
        for path in paths:
            names.append(path)
            with open(path, "rb") as file:
                yield path, file.read()

    kill = Kill(kill_once_in, partition)
    tables, count = Tables(output, partition), 0
    try:
        for answer in answers(program, documents(), kill.set_worker):
            count += 1
            kill.after_document(count)
            if "error" in answer:
                error = answer["error"]
                tables.add("findings", {
                    "document": answer["id"], "code": error["code"], "severity": "error", "message": error["message"]["en"],
                })
            else:
                for table, row in rows(answer["id"], numbers(answer["record"])):
                    tables.add(table, row)
        if count != len(names):
            raise RuntimeError(f"{len(names)} documents, {count} answers")
        tables.finish(kill.after_file)
    except BaseException:
        tables.give_up()
        raise
    yield partition, count, tables.counts


class Kill:
    """For the test of the retry: once a partition, noted in a folder, a process is killed where that hurts. Of three partitions
    one loses the process that runs this after some documents, one its `planparse worker`, and one the process that runs
    this while some of its files have their names and others have not."""

    def __init__(self, marks, partition):
        self.mark = os.path.join(marks, str(partition)) if marks else None
        self.way = partition % 3
        self.worker = None

    def set_worker(self, worker):
        self.worker = worker

    def after_document(self, count):
        if count == 3 and self.way < 2 and self.is_first():
            os.kill(os.getpid() if self.way == 0 else self.worker.pid, signal.SIGKILL)

    def after_file(self):
        if self.way == 2 and self.is_first():
            os.kill(os.getpid(), signal.SIGKILL)

    def is_first(self):
        if not self.mark or os.path.exists(self.mark):
            return False
        with open(self.mark, "w"):
            return True


def remove_leftovers(output, partitions):
    """Removes what killed attempts left, and the partitions of an earlier run that had more of them."""
    for table in TABLES:
        folder = os.path.join(output, table)
        keep = {f"part-{partition:05d}.parquet" for partition in range(partitions)}
        for name in os.listdir(folder):
            if name not in keep and name.startswith("part-") and name.endswith((".parquet", ".draft")):
                os.remove(os.path.join(folder, name))


def sources(folder):
    """The documents of a folder and the folders in it, in a fixed order."""
    found = []
    for parent, folders, names in os.walk(folder):
        folders.sort()
        found += [os.path.join(parent, name) for name in sorted(names) if name.endswith((".txt", ".tsv", ".csv", ".md", ".html"))]
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("plans", help="a folder of documents that every machine can read")
    parser.add_argument("tables", help="the folder that the tables are written to")
    parser.add_argument("--planparse", default="planparse", help="the program, by its path or a name in PATH")
    parser.add_argument("--partitions", type=int, default=8)
    parser.add_argument("--master", default="local[*,4]", help="the Spark to use; by default this machine, with four attempts")
    parser.add_argument("--kill-once", metavar="DIR", help="for tests: kill a process of the first attempt of every partition, noted in DIR")
    options = parser.parse_args()

    paths = [os.path.abspath(path) for path in sources(options.plans)]
    program, output, kill_once_in = options.planparse, os.path.abspath(options.tables), options.kill_once
    # The workers of Spark are run by the Python that runs this.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    spark = SparkSession.builder.master(options.master).appName("planparse").config("spark.ui.enabled", "false").getOrCreate()
    spark.sparkContext.setLogLevel("OFF" if kill_once_in else "ERROR")
    # The partition of a document follows from the list alone, so that an attempt writes what the one before it wrote.
    partitioned = spark.sparkContext.parallelize(paths, min(options.partitions, max(1, len(paths))))
    results = partitioned.mapPartitionsWithIndex(
        lambda partition, part: read_partition(program, output, kill_once_in, partition, part)).collect()
    spark.stop()
    remove_leftovers(output, len(results))
    for table in TABLES:
        print(f"{table}: {sum(counts[table] for _, _, counts in results)} rows")
    print(f"{sum(count for _, count, _ in results)} documents in {len(results)} partitions")


if __name__ == "__main__":
    main()
