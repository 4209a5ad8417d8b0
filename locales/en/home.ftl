# The front page.

home-title = North Korean missions and defections, claim by claim
home-intro = chancery is a record of North Korea’s diplomatic missions and of defections from its service. Everything rests on *claims*: one assertion in one source. Follow any number, name or date to who said it, through whom, when and how surely; [how it is made](/method).
home-two-totals = Two totals
home-winter = { $n ->
    [one] { $n } closing, drawn on the last day it could have happened
   *[other] { $n } closings, each drawn on the last day it could have happened
}
home-closed = What closed between the two days
home-closed-mission = Mission
home-closed-when = Closed
home-compare = Compare the two days, or any others
home-over-time = The number over time
home-over-time-file = The number day by day, as CSV
home-totals = Every reported total beside the record
home-network = The network
home-missions = All missions

## What happened last.
# $mission and $person are links; $when, $country and $left rest on claims. The claims follow, as a number.

home-changes = Latest changes
home-changes-none = No change is known by that day.
home-change = { $mission }: { $kind } { $became }, { $when }
home-change-claims = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
}
home-defections = Recent defections
home-defections-none = No defection is known by that day.
home-defection = { $person }{ $hangul ->
    [none] { "" }
   *[given] { " " }{ $hangul }
}{ $country ->
    [none] { "" }
   *[given] , { $country }
}: left { $left }{ $public ->
    [none] { "" }
   *[given] , { $public }
}
home-defectors = All defectors

home-holds = The record holds { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
} from { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}{ $first ->
    [none] { "" }
   *[given] , published from { $first }
}{ $last ->
    [none] { "" }
   *[given] { " " }to { $last }
}.
