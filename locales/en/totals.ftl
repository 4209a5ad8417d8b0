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

totals-forecast = a forecast, compared with nothing
totals-within = within the bounds; no source says which missions of unknown state were open.
totals-follows = would follow from { $explanation }.
totals-parts = { $parts }; no source names the missions.
totals-part = it has { $reported } { $what }, the record { $listed }
totals-unexplained = no source explains this.
totals-counts-closed = This source counts as closed: { $cities }.
totals-calls-closing = It calls about to close: { $cities }.
totals-part-embassy = embassies
totals-part-consulate-general = consulates general
totals-part-representative = representative

## The page.

totals-title = Totals
totals-kicker = The ledger of totals
totals-sentence = Sources report a total of missions, or of a kind of missions, { $compared } times; { $agree } of these lie within what this record lists for that day.
totals-how = Each number stands beside what the record lists for the same day: how many at least, how many at most. A number said for a month or a year is compared over that whole time, and there is no difference if it lies within our bounds on some day of it. Measures, scopes and ways of counting are never mixed.
totals-kinds = Kinds of numbers
totals-sets = One number, different missions
totals-sets-number = { $number } is reached in { $ways } ways: the sources agree on the number and not on which missions closed.
# $voices are those who count so.
totals-set = **{ $cities }**: { $voices }
totals-voice = { $name } ({ $claims })
totals-for = For
totals-reported = Reported
totals-said-by = Said by
totals-listed = The record lists
totals-difference = Difference
totals-explained = Explained by
totals-difference-none = none
totals-difference-not-compared = not compared
totals-difference-more = { $n } more
totals-difference-fewer = { $n } fewer
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
totals-day = { $day }{ $date ->
    [none] { "" }
   *[given] { " " }[{ $date }](.exact)
}
totals-by = { $speaker }, { $certainty }
totals-defectors = Defectors
totals-defectors-how = Arrivals are counted by South Korea’s unification ministry; early releases were corrected later, and both stand here. Elite defectors, officials posted abroad and diplomats are different groups: the numbers must not be joined. This record lists persons of whom sources tell a story, not all who arrived, so nothing is compared.
