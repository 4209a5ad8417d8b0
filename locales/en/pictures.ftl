# Maps, charts and lines of time.

map-sentence = { $n ->
    [0] No mission is on this map.
    [one] { $n } mission on this map: { $parts }.
   *[other] { $n } missions on this map: { $parts }.
}
map-part = { $n } { $words }

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
