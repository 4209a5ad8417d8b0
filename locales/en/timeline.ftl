# The timeline.

timeline-title = Timeline
# $view is "events" or "claims" throughout.
timeline-undated-sentence = { $view ->
    [claims] { $n ->
        [one] { $n } claim carries no date of its own.
       *[other] { $n } claims carry no date of their own.
    }
   *[events] { $n ->
        [one] No source dates { $n } event.
       *[other] No source dates { $n } events.
    }
}
timeline-sentence = Here { $n ->
    [one] is { $n } { $view ->
        [claims] dated claim
       *[events] entry of what happened
    }
   *[other] are { $n } { $view ->
        [claims] dated claims
       *[events] entries of what happened
    }
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
       *[given] { " " }{ $when ->
            [none] between { $from } and { $to }
           *[given] { $when }
        }
    }
}{ $view ->
    [claims] , each with its source
   *[events] , each told once with the claims behind it
}. An uncertain date stands at its earliest day, or where sources give only the latest, at that.
timeline-picture = How much there is of each year
timeline-picture-words = The picture shows how many { $view ->
    [claims] claims
   *[events] events
} begin in each year. Choose a year in the picture, or a decade below it.
timeline-year = { $year }: { $view ->
    [claims] { $n ->
        [one] { $n } claim that begins in it
       *[other] { $n } claims that begin in it
    }
   *[events] { $n ->
        [one] { $n } event that begins in it
       *[other] { $n } events that begin in it
    }
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
timeline-none = The record holds nothing for this window. [Show everything](/timeline).
timeline-pages = Pages
timeline-undated = Undated
timeline-undated-further = { $view ->
    [claims] { $n ->
        [one] { $n } further claim carries no date of its own
       *[other] { $n } further claims carry no date of their own
    }
   *[events] { $n ->
        [one] No source dates { $n } further event
       *[other] No source dates { $n } further events
    }
}
timeline-filters = Filters: kind, time, country, order
timeline-views = What the timeline is made of
timeline-view-events = What happened
timeline-view-claims = Every claim
timeline-seen = { $n ->
    [one] { $n } mission was seen or listed as open
   *[other] { $n } missions were seen or listed as open
}
timeline-seen-one = { $who }, { $when }
timeline-totals = { $n ->
    [one] { $n } total was reported
   *[other] { $n } totals were reported
}
