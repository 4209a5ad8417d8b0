# Where sources contradict one another.

contradictions-title = Contradictions
contradictions-method = Method
contradictions-sentence = Sources contradict one another in { $questions ->
    [one] { $questions } question
   *[other] { $questions } questions
} about { $persons ->
    [one] { $persons } person
   *[other] { $persons } persons
} and { $dates ->
    [one] { $dates } date
   *[other] { $dates } dates
} about { $missions ->
    [one] { $missions } mission
   *[other] { $missions } missions
}.
contradictions-rules = Rule [choice](/method#choice); for the dates of a mission [r2-one-change](/method#r2-one-change).
contradictions-unlisted = Equal meanings are not listed: a month and a day within it agree, and so do two spellings of one word. What only words can tell, such as reasons or circumstances, stands on the pages of the persons.
contradictions-persons = Persons
contradictions-missions = Missions
contradictions-question = Question
contradictions-printed = Printed
contradictions-against = Against it
contradictions-tie = a tie

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
