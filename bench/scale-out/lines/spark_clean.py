"""Spark: lines of jsonl through the filter, one process for each partition.

    spark-submit lines/spark_clean.py CRAWL PARTS            with kaznorm on the PATH of every executor

The contract that RDD.pipe asks for is kept by the filter and tested in tests/test_lines.py: one line out for one line in,
in order, no state from line to line. Spark commits the parts and gives a partition whose task died to another executor.
"""

import sys

COMMAND = "kaznorm --format jsonl"


def clean(lines, command=COMMAND):
    """An RDD of lines, cleaned. checkCode: a filter that fails must fail its task, or the partition would be cut short."""
    return lines.pipe(command, checkCode=True)


def main(crawl, parts):
    from pyspark.sql import SparkSession

    session = SparkSession.builder.appName("kaznorm").getOrCreate()
    clean(session.sparkContext.textFile(crawl)).saveAsTextFile(parts)


if __name__ == "__main__":
    main(*sys.argv[1:])
