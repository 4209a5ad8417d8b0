# Defectors: the list, one profile, how long it took.

## The list.
# $defectors of $all are listed; $narrowed tells whether these are fewer.

defectors-title = Defectors
defectors-sentence = Published sources speak of { $narrowed ->
    [yes] { $defectors } of { $all }
   *[no] { $all }
} { $all ->
    [one] defector
   *[other] defectors
}, { $named } of them by name. { $others ->
    [one] { $others } more report is
   *[other] { $others } more reports are
} not counted: unconfirmed, debunked or withdrawn.
defectors-lag = How long it took until a defection became public
defectors-name = Name
defectors-service = Service
defectors-country = Left from
defectors-country-untold = not told
defectors-left = Left
defectors-arrived = Arrived
defectors-made-public = Made public
defectors-standing = Standing
defectors-claims = Claims
defectors-nobody = No defector matches. [Show all](/defectors).
defectors-uncounted-link = Reports that do not count: unconfirmed, debunked or withdrawn
defectors-uncounted = Reports that do not count
defectors-uncounted-why = Unconfirmed, debunked or withdrawn, kept so that they can be found.

## Its filters.

defectors-filters = Filters: country, time, named, standing, counted, order
defectors-any-country = any country
defectors-from = Left in or after
defectors-to = Left in or before
defectors-named = Named
defectors-named-or-not = named or not
defectors-any-standing = any standing
defectors-counted = Counted
defectors-counted-or-not = as the other filters have it
defectors-spelling = Name in any spelling
defectors-order = Order
defectors-show = Show
defectors-clear = Clear all

## The choices of the filters.

persons-named = named
persons-not-named = not named
persons-counted = counted as defectors
persons-not-counted = reports that do not count

## Dates of a defection.

instead-missing = reported missing: { $dates }
instead-arrived = no later than the arrival ({ $date })
instead-told = not told; what is told of the case: { $dates }
public-first-report = reported by { $day }
public-made = made public { $date }
public-made-and-reported = { $date }; reported by { $day }

person-date-untold = No source says when.
# $instead is what the lists say where no claim dates the leaving.
person-left-instead = Sources date it only so: { $instead }.
person-public-untold = No source says when it was made public; this is the first report that the record knows.
person-date-reported = A report of the case had been published by { $day }.

## One profile.

person-kicker = { $counted ->
    [yes] Defector
   *[no] Not counted as a defector
} · { $class } · { $standing }
person-pseudonym = The name is a pseudonym.
person-not-named-by-then = Somebody not named by then
person-unnamed = This record neither looks for the name nor guesses it.
person-possible-match = A report of the same case may be [this one]($match).
person-answered = How the report was answered
person-then = What was public on { $day }, by which they had left
person-posts = Posts
person-happened = What happened
person-why = Why they left
person-since = Since then
person-since-else = What else they did
person-facts = Facts
person-lag = From leaving to being made public
person-more-spellings = { $n ->
    [one] { $n } more spelling
   *[other] { $n } more spellings
}
person-more-claims = { $n ->
    [one] { $n } more claim
   *[other] { $n } more claims
}
person-more-origins = { $n ->
    [one] { $n } more origin
   *[other] { $n } more origins
}
person-all-claims = All claims about { $name }
person-use = Cite, check, correct
person-ask = Is something here wrong, or does it put somebody at risk? [Ask for a correction or a removal](/method#corrections).
person-left-post = the post that was left
fact-korean = Korean
fact-spelt = Spelt
fact-born = Born
fact-service = Service
fact-left-from = Left from
fact-confirmed = Confirmed
fact-confirmed-by = by { $who }, { $published }
fact-later = Later
fact-later-role = { $role } ({ $date })
fact-rests = Rests on
# $all leads to all claims.
fact-rests-on = [{ claims-count }]($all) in { person-sources }, { person-reports }
fact-disputed = In dispute
person-reports = { $reports ->
    [0] no independent report
    [one] { $reports } independent report
   *[other] { $reports } independent reports
}
posting-untitled = Post not named
posting-no-diplomat = no diplomat
posting-time-untold = time not told
posting-until-leaving = until the leaving
# A time at which somebody held a post of which neither the beginning nor the end is told.
posting-held = held { $when }
posting-left-before = The leaving is dated { $when }, before this end.
posting-printed = It is also printed as { $words }.
posting-functions = Some sources call it { $words }.
posting-wrong = { $n ->
    [one] { $words } is a known error.
   *[other] { $words } are known errors.
}
posting-word = { $words } ({ $n })
quoted = “{ $words }”
posting-printed-more = { $n ->
    [one] { $n } more wording
   *[other] { $n } more wordings
}
posting-levels = Other sources give the level as { $words }.
posting-apart = Some claims tell of several posts at once, or do not say which they mean{ $n ->
    [0] .
   *[other] : { $words }.
}
posting-apart-evidence = claims of several posts, or of none in particular
person-post = Post
person-post-when = When
person-post-since = since { $date }
person-said = What they said
person-told-of = What others said of them
person-denied = Denied
person-circumstances = Other details
person-disputed = Where sources disagree
person-chosen = [How we choose among readings](/method#choice)
person-editors = What the editors say of the sources
person-origins = Whose reporting this is
person-backing = { $reports ->
    [0] No independent report stands
    [one] { $reports } independent report stands
   *[other] { $reports } independent reports stand
} behind { person-sources }: reprints, translations and copies of one report count once, and so do several interviews of one person.
person-sources = { $sources ->
    [one] { $sources } source
   *[other] { $sources } sources
}
person-origin-claims = { $n ->
    [one] { $n } claim
   *[other] { $n } claims
}
person-claims = { claims-count } in { person-sources }, the earliest published first.
## A life on a line of time.

person-life = { $n ->
    [one] One post at a mission of the record is dated.
   *[other] { $n } posts at missions of the record are dated.
}
person-dates-picture = { $lag ->
    [none] { $told ->
        [reported] The first report was published on the day of leaving.
       *[other] The case was made public on the day of leaving.
    }
   *[given] { $told ->
        [reported] From leaving to the first report it took { $lag }.
       *[other] From leaving to being made public it took { $lag }.
    }
}
person-dates-picture-untold = How long it took until the case was made public is not known.
public-first-report-short = reported by { $day }
# Beside what is drawn. $what is "left", "arrived" or "made public".
person-life-date = { CAPITAL($what) }: { $date }
person-life-lag = From leaving to being made public: { $lag }
person-life-mission = the { $kind } itself
# $what is the rank; a post is dated by its beginning $from, by its end $to, or by both.
person-life-served = { $city }: { $what ->
    [none] served here
   *[given] { $what }
}, { $from ->
    [none] { $to }
   *[given] { $to ->
        [none] { $from }
       *[given] { $from } to { $to }
    }
}

## How long it took until a defection became public.

lags-title = How long until it became public
lags-sentence = { $all ->
    [0] No defection is known of which both leaving and becoming public are dated.
   *[other] Of { $all } defections of which both times are at least bounded { $soon } were public within a month of leaving and { $later } surely only later; of the other { $undecided } the dates leave both possible.
}
# The first article speaks of the same; its words follow.
lags-remark = The first article of this record says:
lags-measured = Here it is measured. Where no claim says when a case was made public, the first report known to us bounds it.
lags-key = Full: the shortest time that the claims leave possible. Pale: up to the longest; a bar that is only pale says no more than that. On this scale ten times as long is as far again.
lags-table = The same as a table
lags-defector = Defector
lags-arrival = { $name }, from leaving to arriving: { $lag }
lags-publication = { $name }, from leaving to being made public: { $lag }

## Who somebody is and what came of it: the paragraph at the head of a profile.
# Words in brackets rest on the claims that the name behind them stands for: "[left North Korea’s service]($leaving)".
# The brackets hold the space or the point before the words too. What no claim says is "none".
# $leaving is "left", "missing" (reported missing, and no more), "denied", "arrived" (only arriving is told), "instead"
# (neither is: what a claim says) or "untold".

story = { $leaving ->
    [untold] { "" }
    [instead] { story-instead }
    [arrived] { story-who }{ story-post }[ { story-arrived }]($arrival){ story-published }.
   *[left] { story-who }{ story-post }{ story-leaving }{ story-outcome }.
}{ story-standing }{ story-later }
# $who is told of somebody whom nobody names, by the service.
story-who = [{ $name ->
    [none] { $who } whom no source of this record names
   *[given] { $name }
}]($naming)
# The ids end with the words of the list PersonClass.
story-somebody-academic = An academic
story-somebody-diplomat = A diplomat
story-somebody-intelligence = An intelligence officer
story-somebody-interpreter = An interpreter
story-somebody-military = Somebody in the military
story-somebody-other = Somebody
story-somebody-party = A party official
story-somebody-security = A security officer
story-somebody-trade = A trade official
# $rank is what a source calls it. $headed is "acting ambassador". $mission is "embassy".
story-post = { $rank ->
    [none] { $mission ->
        [none] { "" }
       *[given] [, of the { $mission } in { $place },]($post)
    }
   *[given] [, { story-rank }{ $mission ->
        [none] { "" }
       *[given] { " " }at the { $mission } in { $place }
    },]($post)
}
story-rank = { $name ->
    [none] { AN($rank) }
   *[given] { $rank }
}{ $headed ->
    [none] { "" }
   *[given] { " " }and { $headed }
}
interests-section = interests section
# $dated says what tells the time of leaving: "told" (claims of leaving, perhaps with the $outlets that report it),
# "missing" (the person was reported missing $when), "untold" (nothing is dated) or "none" (it is told by what came of it).
story-leaving = { $leaving ->
    [denied] [ was said to have left North Korea’s service; the sources of this record deny it]($leaving)
    [missing] { $when ->
        [none] [ was reported missing at a time that no source gives]($leaving)
       *[given] [ was reported missing]($leaving)[ { story-times }]($when)
    }
   *[left] [ { $manner ->
        [left] left
        [said] is said to have left
       *[reported] was reported to have left
    } North Korea’s service{ $country ->
        [none] { "" }
       *[given] { " " }in { $country }
    }]($leaving){ $dated ->
        [none] { "" }
        [untold] { " " }at a time that no source gives
        [missing] [; reported missing { story-times }]($when)
       *[told] [ { story-times }]($when)
    }
}
# $when is "in 2015 or in June 2016".
story-times = { $when }{ $outlets ->
    [none] { "" }
   *[given] , as { $outlets } reported
}
story-other-outlets = { $n ->
    [one] { $n } other
   *[other] { $n } others
}
# In the order in which it happened: $first is "publication" where the case was made public before the arrival, $reported is the day of a report that is older than being made public.
story-outcome = { $reported ->
    [none] { $first ->
        [publication] [, was made public { $published }{ story-lag }]($lag)[, and { story-arrived }]($arrival)
       *[arrival] { $arrived ->
            [none] { "" }
           *[given] [, { story-arrived }]($arrival)
        }{ story-published }
    }
   *[given] { story-published }{ $arrived ->
        [none] { $published ->
            [none] { "" }
           *[given] [. { story-they } was made public { $published }]($publication)
        }
       *[given] [. { story-they } { story-arrived }]($arrival){ $published ->
            [none] { "" }
           *[given] [ and was made public { $published }]($publication)
        }
    }
}
story-they = { $name ->
    [none] This person
   *[given] { $name }
}
story-arrived = arrived{ $reached ->
    [none] { "" }
   *[given] { " " }in { $reached }
} { $arrived }
story-published = { $reported ->
    [none] { $published ->
        [none] { "" }
       *[given] [ and was made public { $published }{ story-lag }]($lag)
    }
   *[given] [. A report of the case had been published by { $reported }{ story-lag }]($lag)
}
story-lag = { $lag ->
    [none] { "" }
   *[given] , { $lag } after leaving
}
story-standing = { $standing ->
    [debunked] [ The report proved false.]($standing)
    [withdrawn] [ The report was withdrawn.]($standing)
    [whereabouts-unconfirmed] [ What became of this person is not established.]($standing)
   *[other] { "" }
}
story-later = { $role ->
    [none] { "" }
   *[given] [ A later role is given as “{ $role }{ $body ->
        [none] { "" }
       *[given] , { $body }
    }” { $role-ended ->
        [yes] until { $role-end }
       *[no] { $role-date }
    }.]($role)
}
story-instead = [{ $certainty ->
    [claimed] A source claims
    [unconfirmed] A source reports, without confirmation
    [denied] A source denies a report
   *[reported] A source reports
}: { $summary }]($leaving)
