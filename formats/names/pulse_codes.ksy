meta:
  id: pulse_codes
  title: Codes of pulses
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: |
  Value of `_pulse.code`. Codes 0 to 127 belong to the program, the negative
  ones to the system.
doc-ref: |
  QNX Neutrino C Library Reference: _pulse,
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/p/_pulse.html
enums:
  pulse_code:
    -32: {id: unblock, -orig-id: _PULSE_CODE_UNBLOCK, doc: A blocked client wants to go on (B7.1).}
    -33: {id: disconnect, -orig-id: _PULSE_CODE_DISCONNECT, doc: A client is gone (B7.5).}
    -34: {id: threaddeath, -orig-id: _PULSE_CODE_THREADDEATH, doc: A thread died.}
    -35: {id: coiddeath, -orig-id: _PULSE_CODE_COIDDEATH, doc: A connection died.}
    -36: {id: net_ack, -orig-id: _PULSE_CODE_NET_ACK, doc: Network acknowledgement.}
    -37: {id: net_unblock, -orig-id: _PULSE_CODE_NET_UNBLOCK, doc: Network unblock.}
    -38: {id: net_detach, -orig-id: _PULSE_CODE_NET_DETACH, doc: Network detach.}
    -39:
      id: restart
      -orig-id: _PULSE_CODE_RESTART
      -since: 660
      doc: A paused message is to be run again.
    -40:
      id: norestart
      -orig-id: _PULSE_CODE_NORESTART
      -since: 660
      doc: A paused message is not to be run again.
    -41:
      id: unblock_restart
      -orig-id: _PULSE_CODE_UNBLOCK_RESTART
      -since: 660
      doc: A client wants to go on; its message is paused.
    -42:
      id: unblock_timer
      -orig-id: _PULSE_CODE_UNBLOCK_TIMER
      -since: 660
      doc: A client wants to go on because of its timeout.
    -43:
      id: pipe_input
      -orig-id: _PULSE_CODE_PIPE_INPUT
      -since: 800
      doc: Input of a pipe.
    -44:
      id: pipe_output
      -orig-id: _PULSE_CODE_PIPE_OUTPUT
      -since: 800
      doc: Output of a pipe.
