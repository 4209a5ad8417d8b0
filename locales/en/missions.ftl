# Missions: their state, their history, who served there.

## The state in a sentence.
# $tense is "is" or "was". $basis is "told", "ruled" (an editor decides against the claims or without them) or
# "presumed" (an editor fills what they leave open). Dates that nobody gives are "none".

mission-sentence = { $day ->
    [none] It { mission-state }.
   *[given] { $recap ->
        [yes] On { $day } it was closed: it { mission-state }.
       *[no] On { $day } it { mission-state }.
    }
}
mission-state = { $state ->
    [open] { mission-open }
    [closed] { mission-closed }
    [suspended] { mission-was } suspended{ mission-since }{ mission-ruled }
    [disputed] { mission-was } disputed{ mission-since }{ mission-ruled }
    [unknown] { $tense ->
        [was] was in a state that the claims do not tell{ mission-ruled }
       *[is] is in a state that the claims do not tell{ mission-ruled }
    }
   *[not-yet-open] { mission-was } not yet open{ mission-ruled }
}
mission-was = { $tense ->
    [was] { $basis ->
        [presumed] was presumed
       *[told] was
    }
   *[is] { $basis ->
        [presumed] is presumed
       *[told] is
    }
}
mission-ruled = { $basis ->
    [ruled] , by an editor’s decision
   *[told] { "" }
}
mission-since = { $since ->
    [none] { "" }
   *[given] , since { $since }
}
mission-closed = { $dated ->
    [yes] closed { $when }
   *[no] { mission-was } closed{ mission-since }{ mission-ruled }
}
mission-open = { mission-was } { $again ->
    [yes] open again
   *[no] open
}{ mission-ruled }{ $signs ->
    [reopened-and-seen] ; it reopened { $reopened } and was last seen or listed { $seen }
    [reopened] ; it reopened { $reopened }
    [seen] ; it was last seen or listed { $seen }
    [opened] ; it opened { $seen }
    [again] , { $reopened }
    [since] { mission-since }
   *[none] { "" }
}

## What happened, as part of a sentence: “by the record it opened in 1972 and closed by 31 October 2023”.

mission-happened = { $what ->
    [reopened] { $opened ->
        [none] reopened { $on }
       *[given] opened { $opened } and reopened { $on }
    }
    [opened] opened { $on }
    [again] was open again { $on }{ mission-presumed }
    [open] was open { $on }{ mission-presumed }
    [closed] closed { $on }{ mission-presumed }
   *[other] was { $state } from { $date }{ mission-presumed }
}
mission-presumed = { $presumed ->
    [yes] { " " }(presumed)
   *[no] { "" }
}
mission-life = By the record it { $happened }.
mission-life-untold = No claim tells its state on any day.

## Beside a mark on a map or a bar on a line of time.

mission-mark = { $name }: { mission-mark-state }{ $since ->
    [none] { "" }
   *[given] , { $since }
}
mission-mark-state = { $presumed ->
    [yes] presumed { $state }
   *[no] { $state }
}
mission-bar = { $name }, { mission-mark-state }: { $happened }

## What became of it: the latest changes.

mission-became-opened = opened
mission-became-reopened = reopened
mission-became-open-again = { $presumed ->
    [yes] presumed open again
   *[no] open again
}
mission-became-state = { mission-mark-state }

## Why a claim does not count as it stands.

reservation-known-error = a known error, not used
reservation-claimed = claimed
reservation-against-closing = contradicts the closing, which weightier claims tell: it moves nothing
reservation-denied = denied
reservation-unfitting = does not fit what weightier claims tell: it decides nothing
reservation-other-post = of { AN($kind) }, not of this mission
reservation-unconfirmed = unconfirmed
reservation-withdrawn = withdrawn
reservation-presumed-start = its earliest day is where an editor’s presumption ends

## All of them.
# $told is "named" where the list may lack some, "day" or "today".

network-sentence = { $told ->
    [named] At least { $number } diplomatic missions can be named for { $day }{ network-parts }.
    [day] On { $day } North Korea had { $number } diplomatic missions{ network-parts }.
   *[today] As far as the record shows, North Korea has { $number } diplomatic missions{ network-parts }.
}
network-parts = { $types ->
    [none] { "" }
   *[given] { $exact ->
        [yes] : { $types }
       *[no] : at least { $types }
    }
}{ $states ->
    [none] { "" }
   *[given] ; { $states }
}
network-state = { $n } { $state }
network-seen = Of these { $all }, a source saw { $fresh } open within the two years before that day; for the others the last sighting is older, or there is none.
missions-embassies = { $n ->
    [one] { $n } embassy
   *[other] { $n } embassies
}
missions-consulates-general = { $n ->
    [one] { $n } consulate general
   *[other] { $n } consulates general
}
missions-representative = { $n ->
    [one] { $n } representative mission
   *[other] { $n } representative missions
}

## Totals that others reported, beside a list that may lack some.

reported-beside = No list published by { $limit } names every mission of { $day }: how many there were at most cannot be said. { $totals ->
    [none] No total had been reported for it.
   *[given] The latest totals reported for that day or before: { $totals }.
}
reported-total = { $number } ({ $speaker }, { $day })
