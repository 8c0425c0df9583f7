#!/bin/sh
# Measures decode against tshark on generated captures, as whole processes in the same run: wall seconds, CPU seconds, MiB.
# usage: benchmark.sh [FOLDER for the generated files] [REQUESTS] [BYTES of the kernel trace]
folder=${1:-$(mktemp -d)}
requests=${2:-1000000}
bytes=${3:-200000000}
here=$(cd "${0%/*}" && pwd -P)
resmgr=$here/../resmgr
"$resmgr" --version >/dev/null || exit
generate() { java -cp "$here/../cli/target/resmgr.jar" io.resmgrkit.captures.generate.Main "$@"; }
[ -f "$folder/requests.pcap" ] || generate pcap "$requests" 1 "$folder/requests.pcap"
[ -f "$folder/trace.kev" ] || generate kev "$bytes" 1 "$folder/trace.kev"
measure() { # NAME COMMAND...
    name=$1
    shift
    for round in 1 2 3; do
        /usr/bin/time -f "$name: %e s wall, %U s user, %S s system, %M KiB" "$@" 2>&1 >/dev/null | grep ' wall, '
    done
}
measure 'resmgr line' "$resmgr" decode "$folder/requests.pcap"
measure 'resmgr json' "$resmgr" decode --format json "$folder/requests.pcap"
measure 'resmgr kev line' "$resmgr" decode "$folder/trace.kev"
if command -v tshark >/dev/null; then
    measure 'tshark summary' tshark -r "$folder/requests.pcap"
    measure 'tshark json' tshark -r "$folder/requests.pcap" -T json
fi
