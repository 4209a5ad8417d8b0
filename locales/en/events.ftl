# What happened: each event in a sentence. $who is told with its article; $when has its preposition, or is "none".

## How it is told.

event-sentence = { CAPITAL($told) }.
event-report = { $certainty ->
    [claimed] { CAPITAL($told) }. One side says so; nobody confirms it.
    [uncounted] It was reported that { $told }; it is not established, and the record does not count it.
    [denied] It is denied that { $told }.
    [wrong] A report that { $told } was wrong.
   *[unconfirmed] According to an unconfirmed report, { $told }.
}

## Who or what.

event-who-mission = the { $kind } in { $city }
event-who-foreign-mission = the embassy of { $country } in North Korea
event-who-mutual-mission = an embassy of one of { $countries } in the other
event-who-untold = another mission
event-who-missions-of = missions of { $country }
event-who-somebody = somebody whom no published source names
event-who-unnamed = a person whom no published source names ({ $role })

## What happened.

event-opened = { $who } opened{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-reopened = { $who } reopened{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-closed = { $who } closed{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-suspended = the work of { $who } was suspended{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-disputed = { $when ->
    [none] it is disputed whether { $who } is closed
   *[given] since { $date } it is disputed whether { $who } is closed
}
event-closing-announced = { $when ->
    [none] the closing of { $who } was announced
   *[given] the closing of { $who } was announced { $when }
}
event-opening-announced = { $when ->
    [none] the opening of { $who } was announced
   *[given] the opening of { $who } was announced { $when }
}
event-opening-stopped = { $when ->
    [none] the opening of { $who } fell through
   *[given] the opening of { $who } fell through { $when }
}
event-seen = { $n ->
    [one] { $who } was seen or listed as open{ $when ->
        [none] { "" }
       *[given] { " " }{ $when }
    }
   *[other] { $who } was seen or listed as open { $n } times{ $when ->
        [none] { "" }
       *[given] { " " }{ $when }
    }
}
event-downgraded = { $who } was lowered in rank{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-delisted = { $who } was taken off a list of missions{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-ambassador-expelled = the ambassador or others of the staff of { $who } were expelled or sent home{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-accredited-from-abroad = { $from ->
    [none] a mission elsewhere covered { $who }
   *[given] the embassy in { $from } covered { $who }
}{ $when ->
    [none] { "" }
   *[given] , as was told { $when }
}
event-accreditation-ended = the accreditation of the ambassador to { $who } ended{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-left = { $who } left North Korea’s service{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-left-untold = somebody left { $who }{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-arrived = { $who } arrived{ $country ->
    [none] { "" }
   *[given] { " " }in { $country }
}{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-made-public = the case of { $who } was made public{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-reported-missing = { $who } was reported missing{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-died = { $who } died{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-appointed = { $words ->
    [none] { $who } was appointed or elected to an office{ $when ->
        [none] { "" }
       *[given] { " " }{ $when }
    }
   *[given] { $who } was appointed or elected to an office{ $when ->
        [none] { "" }
       *[given] { " " }{ $when }
    }: { $words }
}
event-office-told = { $words }{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-appointed-in = an ambassador { $countries ->
    [one] in
   *[other] between
} { $who } was accepted or appointed{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-resigned = { $words ->
    [none] { $who } gave up an office{ $when ->
        [none] { "" }
       *[given] { " " }{ $when }
    }
   *[given] { $who } gave up an office{ $when ->
        [none] { "" }
       *[given] { " " }{ $when }
    }: { $words }
}
event-when-either = { $first } or { $other }
# $counted is what was counted: "44 missions". What is no number is told as the source has it.
event-total = { $told ->
    [number] { $counted } { $n ->
        [one] was
       *[other] were
    } counted{ $when ->
        [none] { "" }
       *[given] { " " }{ $when }
    }
   *[words] the number of { $counted }{ $when ->
        [none] { "" }
       *[given] { " " }{ $when }
    } is given as “{ $value }”
}
event-counted = { $value ->
    [none] { $what }
   *[given] { $value } { $what }
}{ $scope ->
    [none] { "" }
   *[given] { " " }({ $scope })
}
event-counted-defectors-arrived = { $n ->
    [one] arrival
   *[other] arrivals
} in South Korea
event-counted-defectors-arrived-female = { $n ->
    [one] woman
   *[other] women
} who arrived in South Korea
event-counted-defectors-arrived-male = { $n ->
    [one] man
   *[other] men
} who arrived in South Korea
event-counted-defectors-cumulative = { $n ->
    [one] person
   *[other] people
} who had arrived in South Korea
event-counted-diplomat-defectors-confirmed = { $n ->
    [one] diplomat
   *[other] diplomats
} whose defection was confirmed
event-counted-elite-defectors = { $n ->
    [one] member
   *[other] members
} of the elite who arrived in South Korea
event-counted-elite-defectors-cumulative = { $n ->
    [one] member
   *[other] members
} of the elite who had arrived in South Korea
event-counted-missions-africa = { $n ->
    [one] mission
   *[other] missions
} in Africa
event-counted-missions-closed = { $n ->
    [one] closed mission
   *[other] closed missions
}
event-counted-missions-consulates-general = { $n ->
    [one] consulate general
   *[other] consulates general
}
event-counted-missions-embassies = { $n ->
    [one] embassy
   *[other] embassies
}
event-counted-missions-host-countries = { $n ->
    [one] country that hosts
   *[other] countries that host
} a mission
event-counted-missions-representative = { $n ->
    [one] representative mission
   *[other] representative missions
}
event-counted-missions-total = { $n ->
    [one] mission
   *[other] missions
} of all kinds
event-relations-established = { $who } established diplomatic relations{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-relations-resumed = { $who } resumed diplomatic relations{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-relations-suspended = { $who } suspended diplomatic relations{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-relations-broken = { $who } broke off diplomatic relations{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}
event-relations-denied = { $who } have no diplomatic relations{ $when ->
    [none] { "" }
   *[given] , as was said { $when }
}
event-sanctions = sanctions touched { $who }{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-policy = a policy was stated that concerns { $who }{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-treaty = { $who } signed a treaty{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-summit = { $who } held a summit{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-purge = there was a purge in { $who }{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-border = a border of { $who } was closed or opened{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-evacuation = the staff of { $who } was flown out{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-interview = { $who } gave an interview{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-visit = there was a visit { $countries ->
    [one] to
   *[other] between
} { $who }{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-report-appeared = a report appeared{ $when ->
    [none] { "" }
   *[given] { " " }{ $when }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}

## In rows.

# $what is what happened, as the list Happening calls it.
event-row = { $what }{ $seen ->
    [yes] { $n ->
        [one] { "" }
       *[other] { " " }{ $n } times
    }
   *[no] { $reached ->
        [none] { "" }
       *[given] { " " }in { $reached }
    }
}{ $words ->
    [none] { "" }
   *[given] : { $words }
}
event-row-report = Not confirmed: { $what }
event-row-uncounted = Reported, not established: { $what }
event-note-told = It was told again { $days }.
event-note-more-days = { $n ->
    [one] on { $n } later day
   *[other] on { $n } later days
}
event-note-tie = Another date is equally supported.
event-note-against = { $n ->
    [one] One later sighting contradicts it and weighs less.
   *[other] { $n } later sightings contradict it and weigh less.
}
event-note-denied = { $n ->
    [one] One claim denies it.
   *[other] { $n } claims deny it.
}
event-note-corrected = { $n ->
    [one] One claim of it is a known error or was taken back.
   *[other] { $n } claims of it are known errors or were taken back.
}
event-rival-closed = Other sources count it as closed.
event-rival-below = Other sources date it otherwise, as told below.
event-rival = { $n ->
    [one] One other claim says
   *[other] Other sources say
} that it was { $date }.
event-all = All claims that tell of it

## Why it happened, by whose account.

account = According to { $who }, { $n ->
    [one] the reason was { $reasons }
   *[other] the reasons were { $reasons }
}.

## The page of one event.

event-weight = { $claims ->
    [one] { $claims } claim
   *[other] { $claims } claims
}, { $reports ->
    [0] no independent report
    [one] { $reports } independent report
   *[other] { $reports } independent reports
}
event-sure = { $certainty ->
    [confirmed] The date is confirmed.
    [reported] { $confirmed ->
        [none] The date is reported; nobody competent confirms it.
       *[given] The date is reported; what is confirmed is that it happened { $confirmed }.
    }
   *[other] Nobody who stands by it dates it.
}{ $rivals ->
    [0] { "" }
    [one] { " " }One other reading excludes it.
   *[other] { " " }{ $rivals } other readings exclude it.
}{ $presumed ->
    [yes] { " " }That it was not earlier is an editor’s presumption.
   *[no] { "" }
}
event-claims-decision = On what the editor decided
event-claims-dating = Who dates it so
event-claims-rival = Who dates it otherwise
event-claims-also = Who says so without confirming it
event-claims-corrected = What was wrong or taken back
event-claims-guest = Who tells of it too
event-claims-denies = Who denies it
event-claims-against = Sightings that contradict it
