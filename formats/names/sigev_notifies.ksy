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
    0x000: {id: sigev_none, -orig-id: SIGEV_NONE, -mask: 0xff, -until: 660, -aliases: [{name: SIGEV_NONE_32, since: 700, until: 710}, {name: SIGEV_NONE, since: 700}], doc: Nothing is delivered.}
    0x001: {id: sigev_signal, -orig-id: SIGEV_SIGNAL, -mask: 0xff, -until: 660, -aliases: [{name: SIGEV_SIGNAL_32, since: 700, until: 710}, {name: SIGEV_SIGNAL, since: 800}], doc: Signal to the process.}
    0x002:
      id: sigev_signal_code
      -orig-id: SIGEV_SIGNAL_CODE
      -mask: 0xff
      -until: 660
      -aliases: [{name: SIGEV_SIGNAL_CODE_32, since: 700, until: 710}, {name: SIGEV_SIGNAL_CODE, since: 800}]
      doc: Signal with a code and a value.
    0x003:
      id: sigev_signal_thread
      -orig-id: SIGEV_SIGNAL_THREAD
      -mask: 0xff
      -until: 660
      -aliases: [{name: SIGEV_SIGNAL_THREAD_32, since: 700, until: 710}, {name: SIGEV_SIGNAL_THREAD, since: 800}]
      doc: Signal to one thread.
    0x004: {id: sigev_pulse, -orig-id: SIGEV_PULSE, -mask: 0xff, -until: 660, -aliases: [{name: SIGEV_PULSE_32, since: 700, until: 710}, {name: SIGEV_PULSE, since: 800}], doc: Pulse.}
    0x005:
      id: sigev_unblock
      -orig-id: SIGEV_UNBLOCK
      -mask: 0xff
      -until: 660
      -aliases: [{name: SIGEV_UNBLOCK_32, since: 700, until: 710}, {name: SIGEV_UNBLOCK, since: 800}]
      doc: Ends a blocked kernel call.
    0x006: {id: sigev_intr, -orig-id: SIGEV_INTR, -mask: 0xff, -until: 660, -aliases: [{name: SIGEV_INTR_32, since: 700, until: 710}, {name: SIGEV_INTR, since: 800}], doc: Ends a wait for an interrupt.}
    0x007: {id: sigev_thread, -orig-id: SIGEV_THREAD, -mask: 0xff, -until: 660, -aliases: [{name: SIGEV_THREAD_32, since: 700, until: 710}, {name: SIGEV_THREAD, since: 800}], doc: Starts a thread.}
    0x008:
      id: sigev_memory
      -orig-id: SIGEV_MEMORY
      -aliases:
        - name: SIGEV_MEMORY_32
          since: 700
          until: 710
        - name: SIGEV_MEMORY
          since: 800
      -mask: 0xff
      -since: 660
      -until: 660
      doc: Changes a word of memory.
    0x009:
      id: sigev_sem
      -orig-id: SIGEV_SEM
      -aliases:
        - name: SIGEV_SEM_32
          since: 700
          until: 710
      -mask: 0xff
      -since: 800
      doc: Posts a semaphore.
    0x080:
      id: sigev_none_64
      -orig-id: SIGEV_NONE_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x081:
      id: sigev_signal_64
      -orig-id: SIGEV_SIGNAL_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x082:
      id: sigev_signal_code_64
      -orig-id: SIGEV_SIGNAL_CODE_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x083:
      id: sigev_signal_thread_64
      -orig-id: SIGEV_SIGNAL_THREAD_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x084:
      id: sigev_pulse_64
      -orig-id: SIGEV_PULSE_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x085:
      id: sigev_unblock_64
      -orig-id: SIGEV_UNBLOCK_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x086:
      id: sigev_intr_64
      -orig-id: SIGEV_INTR_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x087:
      id: sigev_thread_64
      -orig-id: SIGEV_THREAD_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x088:
      id: sigev_memory_64
      -orig-id: SIGEV_MEMORY_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x089:
      id: sigev_sem_64
      -orig-id: SIGEV_SEM_64
      -mask: 0xff
      -since: 700
      -until: 710
      doc: The same kind in the form of a 64-bit process; in 7.0 and 7.1.
    0x100:
      id: sigev_flag_critical
      -orig-id: SIGEV_FLAG_CRITICAL
      doc: The receiver runs as a critical thread.
    0x200:
      id: sigev_flag_overdrive
      -orig-id: SIGEV_FLAG_OVERDRIVE
      -since: 660
      doc: Raises the priority of the receiver.
    0x400:
      id: sigev_flag_updateable
      -orig-id: SIGEV_FLAG_UPDATEABLE
      -since: 660
      doc: The server may change the value.
    0x800:
      id: sigev_flag_sival_int
      -orig-id: SIGEV_FLAG_SIVAL_INT
      -since: 700
      doc: The value is an integer.
    0x1000:
      id: sigev_flag_noqueue
      -orig-id: SIGEV_FLAG_NOQUEUE
      -since: 700
      doc: Not queued behind other events.
    0x2000:
      id: sigev_flag_handle
      -orig-id: SIGEV_FLAG_HANDLE
      -since: 700
      doc: A handle stands for the event.
    0x4000:
      id: sigev_flag_code_updateable
      -orig-id: SIGEV_FLAG_CODE_UPDATEABLE
      -since: 700
      doc: The server may change the code.
