# The ledger of totals.

totals-heading = { $what }{ $scope ->
    [none] { "" }
   *[given] { " " }({ $scope })
}{ $since ->
    [none] { "" }
   *[given] , since { $since }
}

## Why a reported number is not ours.

explanation-number-repeated = repeating a number that holds for { $day }
explanation-disputed-as-closed = counting as closed what is disputed: { $cities }
explanation-suspended-as-closed = counting as closed what is suspended: { $cities }
explanation-disputed-and-suspended-as-closed = counting as closed what is disputed or suspended: { $cities }
explanation-unlisted-included = including posts that Seoul does not list: { $cities }

totals-forecast = It is a forecast, compared with nothing.
totals-within = It lies within the bounds; no source says which missions of unknown state were open.
totals-follows = It would follow from { $explanation }.
totals-parts = The source has { $parts }. No source names the missions.
totals-part = { $what } where the record lists { $listed }
totals-unexplained = No source explains this.
totals-counts-closed = It counts { $cities } as closed.
totals-counts-differ = The sources count different missions as closed.
totals-calls-closing = { $n ->
    [one] It says that { $cities } is about to close.
   *[other] It says that { $cities } are about to close.
}
totals-part-embassy = embassies
totals-part-consulate-general = consulates general
totals-part-representative = representative
totals-counted-embassy = { $n ->
    [one] { $n } embassy
   *[other] { $n } embassies
}
totals-counted-consulate-general = { $n ->
    [one] { $n } consulate general
   *[other] { $n } consulates general
}
totals-counted-representative = { $n ->
    [one] { $n } representative mission
   *[other] { $n } representative missions
}

## The page.

totals-title = Totals
totals-kicker = The ledger of totals
totals-sentence = Sources report a total of missions, or of a kind of missions, { $compared } times; { $agree } of these lie within what this record lists for that day.
totals-how = Each number stands beside what the record lists for the same day: how many at least, how many at most. A number said for a month or a year is compared over that whole time, and there is no difference if it lies within our bounds on some day of it. Measures, scopes and ways of counting are never mixed.
totals-sets = One number, different missions
totals-sets-number = { $number } is reached in { $ways } ways: the sources agree on the number and not on which missions closed.
# $voices are those who count so.
totals-set = **{ $cities }**: { $voices }
totals-for = For
totals-reported = Reported
totals-said-by = Said by
totals-listed = The record lists
totals-explained = Explained by
totals-difference-none = no difference
totals-difference-not-compared = not compared
totals-difference-more = the source has { $n } more
totals-difference-fewer = the source has { $n } fewer
totals-number = { $approximate ->
    [yes] about { $number }
   *[no] { $number }
}{ $provisional ->
    [yes] { " " }(preliminary)
   *[no] { "" }
}{ $error ->
    [yes] { " " }(a known error)
   *[no] { "" }
}
totals-defectors-how = Arrivals are counted by South Korea’s unification ministry; early releases were corrected later, and both stand here. Elite defectors, officials posted abroad and diplomats are different groups: the numbers must not be joined. This record lists persons of whom sources tell a story, not all who arrived, so nothing is compared.
totals-tab-missions = Missions
totals-tab-types = By type
totals-tab-closings = Closings
totals-tab-people = People
