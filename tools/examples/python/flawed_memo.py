"""The memo with three mistakes that real resource managers make; the kit names each of them."""
import struct

from memo import Memo, serve


class FlawedMemo(Memo):
    name = "flawed memo"

    def _read(self, m, ocb, part, combined):
        # pread is served like read: the offset it brings is taken for the position of the descriptor (RM-XT-01, RM-XT-03)
        offset, at = self._position(ocb, part)
        ocb.offset = offset
        plain = part[:8] + bytes(8)
        status, data = super()._read(m, ocb, plain, combined)
        return 0, data  # the client learns nothing about the length (RM-READ-01)

    def _write(self, m, ocb, part, combined):
        # the count is believed, whatever has arrived (RM-WR-02)
        nbytes = struct.unpack_from("<I", part, 4)[0]
        return super()._write(m, ocb, part.ljust(min(16 + nbytes, 1 << 20), b"?"), combined)


if __name__ == "__main__":
    serve(FlawedMemo)
