#!/bin/sh
# Measures decode against tshark on generated captures, as whole processes in the same run: wall seconds, CPU seconds, MiB.
# Rounds go through all commands, so that whatever else the machine does hits them alike.
# usage: benchmark.sh [FOLDER for the generated files] [REQUESTS] [BYTES of the kernel trace] [REQUESTS for tshark's JSON]
folder=${1:-$(mktemp -d)}
requests=${2:-1000000}
bytes=${3:-200000000}
few=${4:-100000}
here=$(cd "${0%/*}" && pwd -P)
resmgr=$here/../resmgr
"$resmgr" --version >/dev/null || exit
generate() { # FORMAT SIZE FILE
    [ -f "$3" ] || java -cp "$here/../cli/target/resmgr.jar" io.resmgrkit.captures.generate.Main "$1" "$2" 1 "$3"
}
generate pcap "$requests" "$folder/requests.pcap"
generate pcap "$few" "$folder/few.pcap"
generate kev "$bytes" "$folder/trace.kev"
measure() { # NAME COMMAND...
    name=$1
    shift
    /usr/bin/time -f "$name: %e s wall, %U s user, %S s system, %M KiB" "$@" 2>&1 >/dev/null | grep ' wall, '
}
for round in 1 2 3; do
    measure 'resmgr line' "$resmgr" decode "$folder/requests.pcap"
    measure 'resmgr json' "$resmgr" decode --format json "$folder/requests.pcap"
    measure 'resmgr kev line' "$resmgr" decode "$folder/trace.kev"
    if command -v tshark >/dev/null; then
        measure 'tshark summary' tshark -r "$folder/requests.pcap"
        measure "tshark json of $few" tshark -r "$folder/few.pcap" -T json
    fi
done
uptime
