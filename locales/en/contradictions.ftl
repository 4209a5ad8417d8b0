# Where sources contradict one another.

## Questions.

question-left = left
question-arrived = arrived
question-made-public = made public
question-died = died
question-born = born
question-posted-since = posted to { $country } since
question-country-left = country left
question-destination = destination
question-hours-of-notice = hours of notice
question-name = name in { $script }
question-place-of-birth = place of birth
question-rank = { $country ->
    [none] rank
   *[given] rank in { $country }
}
question-rank-on-leaving = rank on leaving
question-route = route
question-staff = { $country ->
    [none] staff of the mission
   *[given] staff of the mission in { $country }
}
question-time-of-day = time of day
question-title = { $country ->
    [none] title
   *[given] title in { $country }
}
question-title-on-leaving = title on leaving
question-years-in-hiding = years in hiding
question-years-served = { $country ->
    [none] years served
   *[given] years served in { $country }
}
answer-under = under { $n }
