# Defectors: the list, one profile, how long it took.

## The choices of the filters.

persons-named = named
persons-not-named = not named
persons-counted = counted as defectors
persons-not-counted = reports that do not count

## Dates of a defection.

instead-missing = reported missing: { $dates }
instead-arrived = no later than the arrival: { $date }
instead-told = not told; what is told of the case: { $dates }
public-first-report = first report by { $day }
public-made = made public { $date }
public-made-and-reported = { $date }; first report by { $day }
