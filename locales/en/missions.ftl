# Missions: their state, their history, who served there.

## The state in a sentence.
# $tense is "is" or "was". $basis is "told", "ruled" (an editor decides against the claims or without them) or
# "presumed" (an editor fills what they leave open). Dates that nobody gives are "none".

mission-sentence = { $state ->
    [unknown] { $day ->
        [none] No source tells what state it is in{ mission-left-open }.
       *[given] No source tells what state it was in on { $day }{ mission-left-open }.
    }
   *[other] { $day ->
        [none] It { mission-state }.
       *[given] { $recap ->
            [yes] On { $day } it was closed: it { mission-state }.
           *[no] On { $day } it { mission-state }.
        }
    }
}
mission-left-open = { $basis ->
    [ruled] , and an editor decided to leave that open
   *[told] { "" }
}
mission-state = { $state ->
    [open] { mission-open }
    [closed] { $dated ->
        [yes] closed { $when }
       *[no] { mission-has-been } closed{ mission-since }{ mission-ruled }
    }
    [suspended] { mission-has-been } suspended{ mission-since }{ mission-ruled }
    [disputed] { mission-has-been } disputed{ mission-since }{ mission-ruled }
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
# "has been closed since 1995", "is closed", "is presumed to have been closed since 1995".
mission-has-been = { $since ->
    [none] { mission-was }
   *[given] { $basis ->
        [presumed] { mission-presumed-to-be }
       *[told] { $tense ->
            [was] had been
           *[is] has been
        }
    }
}
mission-ruled = { $basis ->
    [ruled] , as an editor decided
   *[told] { "" }
}
mission-since = { $since ->
    [none] { "" }
   *[given] { " " }since { $since }
}
mission-open-again = { $again ->
    [yes] open again
   *[no] open
}
mission-presumed-to-be = { $tense ->
    [was] was presumed to have been
   *[is] is presumed to have been
}
mission-open = { $signs ->
    [since] { mission-has-been } { mission-open-again }{ mission-since }{ mission-ruled }
    [again] { $basis ->
        [presumed] { mission-presumed-to-be } { mission-open-again } { $reopened }
       *[told] { mission-was } { mission-open-again }{ mission-ruled }; it was so { $reopened }
    }
   *[other] { mission-was } { mission-open-again }{ mission-ruled }{ $signs ->
        [reopened-and-seen] ; it reopened { $reopened } and was last seen or listed { $seen }
        [reopened] ; it reopened { $reopened }
        [seen] ; it was last seen or listed { $seen }
        [opened] ; it opened { $seen }
       *[none] { "" }
    }
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
network-seen = { $all ->
    [0] { "" }
   *[other] { $fresh ->
        [0] No source saw any of these open within the two years before that day.
        [one] Of these { $all }, a source saw { $fresh } open within the two years before that day; for the others the last sighting is older, or there is none.
       *[other] Of these { $all }, a source saw { $fresh } open within the two years before that day; for the others the last sighting is older, or there is none.
    }
}
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

## Missions of a type, as part of a sentence or a table. The ids end with the words of the list MissionType.

missions-of-embassy = embassies
missions-of-consulate-general = consulates general
missions-of-consulate = consulates
missions-of-representative = representative missions
missions-of-trade-mission = trade missions

## The list and its filters.

missions-title = Embassies and missions
missions-year = Year
missions-year-go = Go to the year’s end
# Two years.
missions-compared = { $first } and { $second } compared
missions-filters = Filters: state, type, region, country, order
missions-any-country = any country
missions-on-list = Counted by Seoul
missions-on-list-any = counted or not
missions-on-list-yes = on Seoul’s list
missions-on-list-no = not on it
missions-words = City or country
missions-asof = As of
missions-known = Known by
missions-closed-means = Closed means
# The ids end with the words of the list Closing.
missions-closed-means-departed = staff has left (default)
missions-closed-means-announced = closing announced
missions-closed-means-confirmed = closing confirmed
missions-order = Order
missions-order-by = by { $order }
missions-show = Show
missions-clear = Clear all
missions-narrowed = { $n ->
    [one] { $n } of { $all } is listed here.
   *[other] { $n } of { $all } are listed here.
}
missions-narrowed-not = The sentence above speaks of all.
missions-none = No mission matches. [Show all](/embassies), or tick fewer boxes.

missions-city = City
missions-country = Country
missions-type = Type
missions-region = Region
missions-state = State
missions-since = Since
missions-since-unknown = not known
missions-seen = Last seen open
missions-seen-never = no sighting
missions-counted = Counted
missions-counted-yes = yes
missions-counted-no = no
missions-claims = Claims
missions-presumed = presumed
# The head of tables of numbers.
missions-counted-missions = Counted missions

## The page of one mission.

mission-its-life = Its life
mission-why-closed = Why it closed
mission-why-once = Why sources say that it closed, or was to close
mission-its-state = its state
mission-how = How we know
mission-nearby = Nearby
mission-facts = Facts
mission-reports = Reports that nobody confirms
mission-events = What happened
fact-opened = Opened
fact-closed = Closed
fact-headed = Headed by
fact-covered = Now covered by
fact-counted = Counted
# $all leads to all claims.
fact-mission-rests-on = [{ claims-count }]($all), { person-reports }
mission-counted-short = yes, by South Korea’s foreign ministry
mission-counted-unknown-short = not known for that day
mission-counted-while-short = until it closed, by South Korea’s foreign ministry
mission-not-counted-short = no
# What decided follows, to be opened.
mission-decided-by = Decided by
# $when is a link.
mission-last-seen = { $sign ->
    [attested] Last seen or listed as open: { $when }.
    [reopened] Last known open when it reopened: { $when }.
   *[opened] Last known open when it opened: { $when }.
}
mission-counted = South Korea’s foreign ministry counts it.
mission-counted-unknown = Whether South Korea’s foreign ministry counted it on that day is not known.
mission-counted-while = South Korea’s foreign ministry counted it while it existed.
mission-not-counted = Not counted{ $note ->
    [none] { "" }
   *[given] : { $note }
}.
how-we-decide = how we decide
# $rule is a link.
mission-rule = See { $rule }{ $presumed ->
    [yes] ; the state is presumed
   *[no] { "" }
}.
mission-history-none = No claim says when anything happened here.
mission-when = When
mission-what = What
mission-evidence = Evidence
mission-all-claims = All claims about this mission
mission-disagree-words = What the editors say of the sources
mission-people = People who served here
mission-people-none = The record names nobody who served here and later left North Korea’s service.
mission-person = Name
mission-person-as = As what
mission-person-left = Left from here
mission-person-untold = not told
mission-person-left-elsewhere = no claim says so
mission-people-note = What is said of a person stands on the person’s page; that two dates are near one another says nothing of a cause.
mission-all-number = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
} about this mission, under what they tell of; the earliest published first.
## Its life on a line of time.

mission-lane-state = State
mission-lane-seen = Seen or listed as open
mission-lane-announced = Announced
mission-lane-expelled = Expelled, downgraded, delisted
mission-entry = { $event }: { $when }{ $note ->
    [none] { "" }
   *[given] , { $note }
}, { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
}
mission-served = { $name } served here, { $when }
mission-left = { $name } left, { $date }
