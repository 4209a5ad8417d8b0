# Method.
