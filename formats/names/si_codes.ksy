meta:
  id: si_codes
  title: Codes of signals
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of the signal code of an event; -128 to -64 are free for programs.
doc-ref: |
  QNX Neutrino C Library Reference: sigevent,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/sigevent.html
enums:
  si_code:
    0: {id: si_user, -orig-id: SI_USER, doc: Sent with kill().}
    -1: {id: si_reserved1, -orig-id: SI_RESERVED1, doc: Reserved.}
    -2: {id: si_queue, -orig-id: SI_QUEUE, doc: Sent with sigqueue().}
    -3: {id: si_timer, -orig-id: SI_TIMER, doc: A timer expired.}
    -4: {id: si_asyncio, -orig-id: SI_ASYNCIO, doc: Asynchronous I/O finished.}
    -5: {id: si_mesgq, -orig-id: SI_MESGQ, doc: A message arrived in a queue.}
    -6:
      id: si_notify
      -orig-id: SI_NOTIFY
      doc: A notification; the server adds the condition (B9.5).
    -7: {id: si_irq, -orig-id: SI_IRQ, doc: An interrupt.}
    -128: {id: si_minavail, -orig-id: SI_MINAVAIL, doc: First code free for programs.}
    -64: {id: si_maxavail, -orig-id: SI_MAXAVAIL, doc: Last code free for programs.}
    127: {id: si_noinfo, -orig-id: SI_NOINFO, doc: No information.}
