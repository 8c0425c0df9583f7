#!/usr/bin/env python3
"""Checks that nothing tshark decodes of Qnet messages is missing in ours.

usage: compare-with-tshark.py [--store | --stored] CAPTURE...

Without tshark on the machine, or with --stored, each frame is compared with what was stored of ours when tshark agreed with it: a sum of
all we tell of the frame, in stored-results.tsv beside this script. --store compares with tshark and, when nothing is
missing, stores anew. The environment variable RESMGR names another command than tools/resmgr.

Runs tshark (Debian package of that name) and tools/resmgr on each capture and, frame by frame, looks for every value
that tshark shows among the values that we show: numbers as numbers, text as text, data as bytes. Bits are compared
through the word they are part of, which we give as a number with the names of its bits. Exits 1 when one is missing.
Where tshark reads a frame otherwise on purpose (QNET 6), the reason stands in EXPECTED.
"""
import hashlib
import json
import os
import pathlib
import shlex
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ElementTree

HERE = pathlib.Path(__file__).resolve().parent
RESMGR = shlex.split(os.environ.get("RESMGR", "")) or [str(HERE.parent / "resmgr")]
STORED = HERE / "stored-results.tsv"

# tshark's field -> why our value differs.
EXPECTED = {
    "qnet6.l4.padding": "two pad bytes, always zero, in front of the header",
    "qnet6.kif.type": "cut to its low bits; ours is msgtype",
    "qnet6.kif.msgsend.msg.dcmd.cmd": "part of dcmd",
    "qnet6.kif.msgsend.msg.dcmd.ccmd": "part of dcmd",
    "qnet6.kif.msgsend.msg.dcmd.class": "part of dcmd",
    "qnet6.kif.msgsend.msg.dcmd.size": "part of dcmd",
    "qnet6.kif.msgsend.msg.connect.extra.link.ocb": "a message info, read as one word (QNET 6 no. 7)",
    "qnet6.kif.client_info.cred.grouplist": "a list of numbers in ours, cred.groups",
    "qnet6.kif.event.sigevent_union2": "two halves, which we show apart (QNET 5)",
}


def numbers_and_texts(value, numbers, texts):
    if isinstance(value, dict):
        for inner in value.values():
            numbers_and_texts(inner, numbers, texts)
    elif isinstance(value, list):
        for inner in value:
            numbers_and_texts(inner, numbers, texts)
    elif isinstance(value, bool):
        pass
    elif isinstance(value, int):
        numbers.add(value & 0xFFFFFFFFFFFFFFFF if value < 0 else value)
        numbers.add(value & 0xFFFFFFFF)
    elif isinstance(value, str):
        texts.append(value)
        if value.lstrip("-").isdigit():
            numbers.add(int(value))


def told(capture):
    """Every object that we tell, with its frame."""
    command = RESMGR + ["decode", "--events", "--format", "json", capture]
    run = subprocess.run(command, stdout=subprocess.PIPE, check=False)
    for line in run.stdout.decode().splitlines():
        message = json.loads(line)
        yield message, message.get("event") or message.get("qnet")


def ours(capture):
    """By frame: every number and every text of the objects that are about it."""
    frames = {}
    fragments = set()
    for message, about in told(capture):
        numbers, texts = frames.setdefault(about["frame"], (set(), []))
        numbers_and_texts(message, numbers, texts)
        if message.get("event", {}).get("kind") == "fragment":
            fragments.add(about["frame"])
    # What a fragment carries is told with the packet that it belongs to, in the frame that completed it.
    for number in fragments:
        whole = min((other for other in frames if other > number and other not in fragments), default=number)
        frames[number] = (frames[number][0] | frames[whole][0], frames[number][1] + frames[whole][1])
    return frames


def theirs(capture):
    """By frame: name, raw bytes and shown text of each leaf that is no single bit."""
    run = subprocess.run(["tshark", "-r", capture, "-T", "pdml"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
    for packet in ElementTree.fromstring(run.stdout).iter("packet"):
        number = int(packet.find("./proto/field[@name='num']").get("show"))
        leaves = []
        for field in packet.iter("field"):
            name = field.get("name", "")
            leaf = not any(child.get("name", "").startswith("qnet6.") and "unmaskedvalue" not in child.attrib for child in field)
            if name.startswith("qnet6.") and leaf and field.get("value") and "unmaskedvalue" not in field.attrib:
                leaves.append((name, bytes.fromhex(field.get("value"))))
        yield number, leaves


def shown(value, numbers, texts):
    if len(value) <= 8:
        little, big = int.from_bytes(value, "little"), int.from_bytes(value, "big")
        if little in numbers or big in numbers or little & 0x7F == 42:
            return True
    text = value.rstrip(b"\0").decode("utf-8", "replace")
    return any(value.hex() in have or text in have for have in texts)


def sums(captures):
    """A sum of all we tell of each frame, under the name of the capture and the number of the frame."""
    result = {}
    for capture in captures:
        frames = {}
        for message, about in told(capture):
            del message["file"]
            frames.setdefault(about["frame"], hashlib.sha256()).update(json.dumps(message).encode())
        for number, digest in frames.items():
            result[pathlib.Path(capture).name, str(number)] = digest.hexdigest()[:16]
    return result


def compare_with_stored(captures):
    stored = {}
    for line in STORED.read_text().splitlines():
        name, number, digest = line.split("\t")
        stored[name, number] = digest
    now = sums(captures)
    names = {pathlib.Path(capture).name for capture in captures}
    wanted = {key: digest for key, digest in stored.items() if key[0] in names}
    different = sorted(key for key in wanted.keys() | now.keys() if wanted.get(key) != now.get(key))
    for name, number in different:
        print(f"{name}: frame {number}: not what was stored")
    print(f"without tshark: compared {len(wanted)} frames with stored results: {len(different)} differ")
    return 1 if different or not wanted else 0


def store(captures):
    lines = ["\t".join([name, number, digest]) for (name, number), digest in sums(captures).items()]
    STORED.write_text("\n".join(lines) + "\n")


def compare_with_tshark(captures):
    compared = missing = expected = 0
    for capture in captures:
        frames = ours(capture)
        for number, leaves in theirs(capture):
            numbers, texts = frames.get(number, (set(), []))
            for name, value in leaves:
                compared += 1
                if shown(value, numbers, texts):
                    continue
                if name in EXPECTED:
                    expected += 1
                    continue
                missing += 1
                print(f"{capture}: frame {number}: {name} = {value.hex()} is not in ours")
    print(f"compared {compared} values: {missing} missing, {expected} read otherwise on purpose")
    return 1 if missing else 0


def main():
    captures = [argument for argument in sys.argv[1:] if not argument.startswith("--")]
    if not captures:
        print("compare-with-tshark: no capture: name one or more, such as corpus/traces/*.pcap*", file=sys.stderr)
        return 2
    if "--stored" in sys.argv or "--store" not in sys.argv and shutil.which("tshark") is None:
        return compare_with_stored(captures)
    verdict = compare_with_tshark(captures)
    if "--store" in sys.argv and verdict == 0:
        store(captures)
    return verdict


if __name__ == "__main__":
    sys.exit(main())
