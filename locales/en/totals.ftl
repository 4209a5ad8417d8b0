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
