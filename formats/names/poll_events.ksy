meta:
  id: poll_events
  title: Conditions of a poll
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Bits of `events` and `revents` of a poll entry. `POLLIN` is `POLLRDNORM` and
  `POLLRDBAND` together.
doc-ref: |
  QNX Neutrino C Library Reference: poll(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/p/poll.html
enums:
  poll_event:
    0x0001: {id: pollrdnorm, -orig-id: POLLRDNORM, doc: Normal data can be read.}
    0x0002:
      id: pollout
      -orig-id: POLLOUT
      -aliases: [POLLWRNORM]
      doc: Normal data can be written.
    0x0004: {id: pollrdband, -orig-id: POLLRDBAND, doc: Priority data can be read.}
    0x0005: {id: pollin, -orig-id: POLLIN, -mask: 0x5, doc: Normal or priority data can be read.}
    0x0008: {id: pollpri, -orig-id: POLLPRI, doc: High priority data can be read.}
    0x0010: {id: pollwrband, -orig-id: POLLWRBAND, doc: Priority data can be written.}
    0x0020: {id: pollerr, -orig-id: POLLERR, doc: An error happened.}
    0x0040: {id: pollhup, -orig-id: POLLHUP, doc: The other side hung up.}
    0x1000: {id: pollnval, -orig-id: POLLNVAL, doc: The descriptor is not open.}
    0x8000:
      id: pollreserved
      -orig-id: POLLRESERVED
      doc: The server of the message has to handle this entry.
