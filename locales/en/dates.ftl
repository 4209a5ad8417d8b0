# Dates and times, in sentences and alone.

## Days, months, years.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

# Beneath a line of time.
month-1-short = Jan
month-2-short = Feb
month-3-short = Mar
month-4-short = Apr
month-5-short = May
month-6-short = Jun
month-7-short = Jul
month-8-short = Aug
month-9-short = Sep
month-10-short = Oct
month-11-short = Nov
month-12-short = Dec

date-day = { $day } { $month } { $year }
date-month = { $month } { $year }
date-decade = the { $first }s
date-years = the years { $first } to { $last }

## What is uncertain.

date-about = about { $date }
date-perhaps = perhaps { $date }
date-perhaps-about = perhaps about { $date }
date-early = early { $month }
date-mid = mid-{ $month }
date-late = late { $month }
date-by = by { $day }
date-in-or-before = in or before { $date }
date-on-or-after = on or after { $day }
date-in-or-after = in or after { $date }
date-between = between { $first } and { $last }
# In tables.
date-between-short = { $first } – { $last }
date-or = { $first } or { $second }
date-unknown = at an unknown time
date-untold-short = date not known

## Within a sentence, with their preposition.

date-on = on { $day }
date-in = in { $date }
date-from = from { $from }
date-until = until { $to }
date-ended = ended { $to }
date-from-to = from { $from } to { $to }
date-said-for = said for { $date }

## Times between two dates.

lag-same-day = on the same day
lag-unknown = unknown
lag-exactly = { $unit ->
    [day] { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
    [month] { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
   *[year] { $n ->
        [one] { $n } year
       *[other] { $n } years
    }
}
lag-at-most = { $unit ->
    [day] { $n ->
        [one] at most { $n } day
       *[other] at most { $n } days
    }
    [month] { $n ->
        [one] at most { $n } month
       *[other] at most { $n } months
    }
   *[year] { $n ->
        [one] at most { $n } year
       *[other] at most { $n } years
    }
}
lag-at-least = { $unit ->
    [day] { $n ->
        [one] at least { $n } day
       *[other] at least { $n } days
    }
    [month] { $n ->
        [one] at least { $n } month
       *[other] at least { $n } months
    }
   *[year] { $n ->
        [one] at least { $n } year
       *[other] at least { $n } years
    }
}
lag-between = { $unit ->
    [day] between { $least } and { $most } days
    [month] between { $least } and { $most } months
   *[year] between { $least } and { $most } years
}
lag-with-days = { $lag } ({ $days })
lag-with-range = { $lag } ({ $least } to { $most } days)

## Lists and numbers.

list-comma = { $first }, { $second }
list-sentences = { $first } { $second }
list-semicolon = { $first }; { $second }
list-last = { $head } and { $last }
number-between = between { $least } and { $most }
number-at-least = at least { $least }
