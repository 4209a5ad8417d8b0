# Sources.
