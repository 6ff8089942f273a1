#!/bin/sh
# The filter between pipes on 1 GB, beside plain cat in its place, in turn:
#   bench/filter-speed.sh [KAZNORM [MEGABYTES]]
# Prints a JSON line: the best time of each over five rounds, their ratio, and the peak memory of the filter where time(1) tells it.
set -eu
kaznorm=${1:-kaznorm}
megabytes=${2:-1024}
folder=$(dirname "$0")
text=$(mktemp)
times=$(mktemp)
trap 'rm -f "$text" "$times"' EXIT

dotnet run -c Release --project "$folder/Normalize.Benchmarks" -- text "$megabytes" > "$text"
gnu_time=$(command -v time || true)

now() { date +%s%N; }

for round in 1 2 3 4 5; do
    start=$(now)
    cat "$text" | cat | cat > /dev/null
    middle=$(now)
    cat "$text" | "$kaznorm" translit --to latn-2021-04 | cat > /dev/null
    end=$(now)
    echo "$((middle - start)) $((end - middle))" >> "$times"
done

peak=null
if [ -n "$gnu_time" ]; then
    peak=$(cat "$text" | { "$gnu_time" -f %M "$kaznorm" translit --to latn-2021-04 2>&1 > /dev/null || true; } | tail -n 1)
fi

awk -v peak="$peak" -v megabytes="$megabytes" '
    { if (NR == 1 || $1 < cat) cat = $1; if (NR == 1 || $2 < filter) filter = $2 }
    END { printf "{\"name\":\"filter\",\"mb\":%d,\"cat_s\":%.2f,\"kaznorm_s\":%.2f,\"ratio\":%.2f,\"peak_kb\":%s}\n", megabytes, cat / 1e9, filter / 1e9, cat / filter, peak }' "$times"
