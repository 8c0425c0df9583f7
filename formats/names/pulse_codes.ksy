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
