# Maps, charts and lines of time.

map-sentence = { $n ->
    [0] No mission is on this map.
    [one] This map shows { $n } mission: { $parts }.
   *[other] This map shows { $n } missions: { $parts }.
}
map-part = { $n } { $words }
map-counted = ({ $n } on Seoul’s list)
map-world = World map
map-past = Past the map
map-past-to-list = Past the map to the list
# $names are links.
map-unnamed = The map has no room for these names: { $names }.
map-signs = A ring marks a representative mission, a small mark a consulate or another post. Marks that would lie upon one another are moved, and tied to their place.
map-outlines = The outlines are those of Natural Earth, in the public domain; borders stand as drawn there, without any opinion of ours.

## Lines of time.

picture-past = Past the picture
lanes-picture = Line of time
lanes-certain = pale: possible days; full: certain days

Shape-seen = seen or listed
Shape-announced = announced
Shape-expelled = expelled, downgraded or delisted
Shape-left = left
Shape-arrived = arrived
Shape-public = made public

## The number of missions over time.

steps-picture = Number of missions over time
steps-exact = confirmed number
steps-bounds = possible range
steps-total = reported total
steps-apart = a reported total our list does not match
steps-table = The reported totals as a table
steps-table-total = Reported total
over-time = At the end the record lists { $number }. Where it leaves room, a band shows the possible range{ $since ->
    [none] { "" }
   *[given] ; the first number without such room is that of { $since }: until then most missions were neither seen nor listed
}.{ $reported ->
    [none] { "" }
    [unbounded] { " " }How many there were at most cannot be said: no list published by then names all.
   *[compared] { " " }{ $agreeing } of { $totals ->
        [one] { $totals } reported total lies within the band.
       *[other] { $totals } reported totals lie within the band.
    }
}
reported-for = { $number } for { $day }: { $speakers }, { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
}
winter-sentence = Drawn at the latest possible day: { $closings }. The scale begins at { $bottom }. The lower bound rises where a mission of unknown state is disputed from then on.
winter-closing = { $city } ({ $day })

## Marks on a line that shows how long something took.

time-1 = a day
time-7 = a week
time-30 = a month
time-365 = a year
time-3652 = ten years

## Parts of the world that are drawn enlarged.

MapPart-europe = Europe
MapPart-africa-middle-east = Africa and the Middle East
MapPart-americas = The Americas
MapPart-asia-pacific = Asia and the Pacific
