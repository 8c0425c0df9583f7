meta:
  id: notify_actions
  title: Actions of a notification message
  license: Apache-2.0
  ks-version: 0.11
  endian: le
doc: Value of `_io_notify.action` (B9.2, B9.3).
doc-ref: |
  QNX Neutrino C Library Reference: ionotify(),
  https://www.qnx.com/developers/docs/6.4.1/neutrino/lib_ref/i/ionotify.html
enums:
  notify_action:
    0: {id: tranarm, -orig-id: _NOTIFY_ACTION_TRANARM, doc: Arm for the next change.}
    1: {id: condarm, -orig-id: _NOTIFY_ACTION_CONDARM, doc: Arm unless a condition holds.}
    2: {id: poll, -orig-id: _NOTIFY_ACTION_POLL, doc: Report conditions only.}
    3: {id: pollarm, -orig-id: _NOTIFY_ACTION_POLLARM, doc: 'Report, and arm when none holds.'}
    4:
      id: edgearm
      -orig-id: _NOTIFY_ACTION_EDGEARM
      -since: 700
      doc: Arm for the next change of a condition.
