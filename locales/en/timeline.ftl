# The timeline.

timeline-title = Timeline
timeline-undated-sentence = { $n ->
    [one] { $n } claim carries no date of its own.
   *[other] { $n } claims carry no date of their own.
}
timeline-sentence = { $n ->
    [one] { $n } dated claim
   *[other] { $n } dated claims
}{ $country ->
    [none] { "" }
   *[given] { " " }about { $country }
}{ $from ->
    [none] { $to ->
        [none] { "" }
       *[given] { " " }up to { $to }
    }
   *[given] { $to ->
        [none] { " " }from { $from } on
       *[given] { " " }between { $from } and { $to }
    }
}, each with its source. An uncertain date stands at its earliest day.
timeline-picture = Claims by year
timeline-picture-words = How many claims begin in each year. Choose a year in the picture, or a decade below it.
timeline-year = { $year }: { $n ->
    [one] { $n } claim
   *[other] { $n } claims
}
timeline-decade = { $year }s
timeline-decades = Decades
timeline-years = Years
timeline-parts = Months or days
timeline-kind = Kind
timeline-from = From
timeline-to = To
timeline-country = Country
timeline-any-country = any country
timeline-order = Order
timeline-order-first = { $order } first
timeline-show = Show
timeline-clear = Clear all
timeline-none = Nothing is claimed for this window. [Show everything](/timeline).
timeline-pages = Pages
timeline-undated = Undated
timeline-undated-further = { $n } further claims carry no date of their own
