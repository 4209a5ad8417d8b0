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
contradictions-rules = [How we choose among readings](/method#choice), and [among dates of a mission](/method#r2-one-change)
contradictions-unlisted = Equal meanings are not listed: a month and a day within it agree, and so do two spellings of one word, a wider wording of the same thing, a function beside a rank, and the ranks of different years. What only words can tell, such as reasons or circumstances, stands on the pages of the persons.
contradictions-persons = Persons
contradictions-missions = Missions
contradictions-corrected = Known errors
contradictions-corrected-note = These claims were corrected or taken back. They are kept, and they contradict nothing any more.
contradictions-question = Question
contradictions-printed = Printed
contradictions-against = Against it
contradictions-tie = a tie

## Questions.

question-left = left
question-arrived = arrived
question-made-public = made public
question-died = died
question-reported-missing = reported missing
question-happened = when it happened
question-born = born
question-post-left = post left
question-posted-since = { $country ->
    [none] { $body ->
        [none] in the post since
       *[given] with { $body } since
    }
   *[given] posted to { $country } since
}
question-posted-until = { $country ->
    [none] { $body ->
        [none] in the post until
       *[given] with { $body } until
    }
   *[given] posted to { $country } until
}
question-country-left = country left
question-destination = destination
question-hours-of-notice = hours of notice
question-name = name in { $script }
question-place-of-birth = place of birth
question-rank = { $country ->
    [none] { $body ->
        [none] rank
       *[given] rank at { $body }
    }
   *[given] rank in { $country }
}
question-route = route
question-staff = { $country ->
    [none] staff of the mission
   *[given] staff of the mission in { $country }
}
question-time-of-day = time of day
question-years-in-hiding = years in hiding
question-years-served = { $country ->
    [none] years served
   *[given] years served in { $country }
}

## Answers.

answer-no-diplomat = no diplomat
answer-post = { $words ->
    [none] { $body ->
        [none] { $country ->
            [none] not told
           *[given] { $country }
        }
       *[given] { $body }
    }
   *[given] { $body ->
        [none] { $country ->
            [none] { $words }
           *[given] { $words }, { $country }
        }
       *[given] { $words }, { $body }
    }
}
answer-under = under { $n }
