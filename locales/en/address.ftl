# Addresses that cannot be answered: what was wrong, and what to do.

refused-no-thing = No { $kind ->
    [mission] mission
    [person] defector
    [source] source
   *[claim] claim
} is called “{ $id }”.
refused-search-instead = Search for a name, a place or a title instead.
refused-perhaps = Perhaps you meant one of these.
refused-no-page = The list has no page { $page }.
refused-no-page-why = It has { $pages } pages.
refused-no-page-only = It has one page.
refused-no-page-way = The last page
refused-not-known = Nothing called “{ $id }” was publicly known by that day.
refused-not-known-why = The address asks for what had been published by a day.
refused-without-limit = Ask again without that limit
refused-gone = A { $kind ->
    [mission] mission
    [person] person
    [source] source
   *[claim] claim
} that stood here was withdrawn in { $month }.
refused-gone-why = Nothing else of it is kept. The method page says why things are withdrawn.
refused-gone-way = What is never shown
refused-moved = This has another address now.
refused-moved-why = The old address leads there.
refused-moved-way = The new address
refused-failure = Something went wrong on our side.
refused-failure-why = It has been noted. Try again; if it stays, tell us the address.
refused-nowhere = There is no such page.
refused-nowhere-why = The address may be mistyped. These lead on:
refused-nowhere-missions = All missions
refused-nowhere-defectors = All defectors
refused-nowhere-timeline = The timeline
refused-nowhere-sources = The sources
refused-nowhere-search = Search
refused-not-ready = The record is being loaded.
refused-not-ready-why = Try again in a few seconds.
refused-too-slow = This took too long.
refused-too-slow-why = The server may be busy. Try again in a few seconds; if it stays, tell us the address.
refused-no-text = The address cannot be read.
refused-no-text-why = It holds bytes that are not UTF-8 text, or control characters.
refused-no-picture = There is no such picture.
refused-no-picture-why = Pictures are named like pages.
refused-no-file = There is no such file.
refused-no-file-why = It may belong to an older version of the site.
refused-long-path-why = No address of this site has more than { $most } characters before the question mark.
refused-long-query = The address is too long.
refused-long-query-why = At most { $most } characters are allowed after the question mark.
refused-method = This address can only be read.
refused-method-why = Use GET or HEAD.
refused-value = The value of “{ $parameter }” cannot be used.
refused-parameter = There is no parameter “{ $parameter }” here.
# The source in which a claim that is not there would stand.
refused-claim-source = The source: { $heading }

## What was wrong with a value. $near is the nearest that is allowed.

value-near = { $near ->
    [none] { "" }
   *[given] { " " }Did you mean “{ $near }”?
}
value-no-word = “{ $text }” is not one of { $all }.{ value-near }
value-no-thing = No { $parameter } has the id “{ $text }”.{ value-near }
value-no-parameter = This address knows { $all }.{ value-near }
value-too-early = { $day } lies before 1948, when the record begins. Days from 1948 to today ({ $today }) are allowed.
value-no-day = “{ $text }” is no day. Write a year, month or day such as 2024, 2024-02 or 2024-02-15.
value-not-in-calendar = “{ $text }” is not a day of the calendar. Write a year, month or day such as 2024, 2024-02 or 2024-02-15.
value-season = “{ $text }” is a season. Write a year, month or day such as 2024, 2024-02 or 2024-02-15.
value-not-begun = “{ $text }” has not begun yet. Days up to today ({ $today }) are allowed.
value-ends-early = The time ends ({ $to }) before it begins ({ $from }). Change one of the two.
value-second-day = The second day ({ $to }) is before the first ({ $from }). Change one of the two.
value-no-flag = “{ $text }” is neither true nor false.
value-no-country = “{ $text }” is no country. Write the two letters of ISO 3166-1, such as ES or KR.
value-too-long = The text is longer than { $most } characters. Search for a few words.
value-no-id = “{ $text }” is no id: an id has letters, digits, points and hyphens.
value-no-page = “{ $text }” is no page. Pages are numbered from 1.
