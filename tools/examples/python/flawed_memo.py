"""The memo with three mistakes that real resource managers make; the kit names each of them."""
import struct

from memo import Memo, serve


class FlawedMemo(Memo):
    name = "flawed memo"

    def _read(self, m, ocb, part, combined):
        # "xtype & MASK != NONE": the comparison binds first, and pread is served as read (RM-XT-01)
        return super()._read(m, ocb, part[:8] + bytes(8) if part[8] == 5 else part, combined)

    def _write(self, m, ocb, part, combined):
        # the count is believed, whatever has arrived (RM-WR-02)
        nbytes = struct.unpack_from("<I", part, 4)[0]
        return super()._write(m, ocb, part.ljust(min(16 + nbytes, 1 << 20), b"?"), combined)

    def _devctl(self, m, ocb, part, combined):
        # the data without the head in front of them (RM-DCTL-01)
        status, reply = super()._devctl(m, ocb, part, combined)
        return status, reply[16:]


if __name__ == "__main__":
    serve(FlawedMemo)
