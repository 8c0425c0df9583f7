# 6: 'level' is documented or header
meta:
  id: confidence_of_unknown_level
  endian: le
-confidence:
  - level: guessed
    why: Nobody knows.
