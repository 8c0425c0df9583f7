meta:
  id: sigev_notifies
  title: Kinds of events
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `sigev_notify`: the kind in the low byte, flags above it.
doc-ref: |
  QNX Neutrino C Library Reference: sigevent,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/s/sigevent.html
enums:
  sigev_notify:
    0x000: {id: sigev_none, -orig-id: SIGEV_NONE, -mask: 0xff, doc: Nothing is delivered.}
    0x001: {id: sigev_signal, -orig-id: SIGEV_SIGNAL, -mask: 0xff, doc: Signal to the process.}
    0x002:
      id: sigev_signal_code
      -orig-id: SIGEV_SIGNAL_CODE
      -mask: 0xff
      doc: Signal with a code and a value.
    0x003:
      id: sigev_signal_thread
      -orig-id: SIGEV_SIGNAL_THREAD
      -mask: 0xff
      doc: Signal to one thread.
    0x004: {id: sigev_pulse, -orig-id: SIGEV_PULSE, -mask: 0xff, doc: Pulse.}
    0x005:
      id: sigev_unblock
      -orig-id: SIGEV_UNBLOCK
      -mask: 0xff
      doc: Ends a blocked kernel call.
    0x006: {id: sigev_intr, -orig-id: SIGEV_INTR, -mask: 0xff, doc: Ends a wait for an interrupt.}
    0x007: {id: sigev_thread, -orig-id: SIGEV_THREAD, -mask: 0xff, doc: Starts a thread.}
    0x100:
      id: sigev_flag_critical
      -orig-id: SIGEV_FLAG_CRITICAL
      doc: The receiver runs as a critical thread.
