# Search.

search-title = Search
search-description = Search the record of North Korean missions and defections by name, place, title or words of a claim.
search-ask = Search for a name in any spelling, a place, a title or words of a claim.
search-nothing = Nothing in the record matches “{ $q }”. Try fewer words, another spelling, or Hangul.
search-first = These are the first { $n } matches for “{ $q }”{ $events ->
    [0] .
    [one] ; the claims among them tell of { $events } event.
   *[other] ; the claims among them tell of { $events } events.
} Add a word to narrow them.
search-found = { $n ->
    [one] There is { $n } match
   *[other] There are { $n } matches
} for “{ $q }”{ $events ->
    [0] .
    [one] ; the claims among them tell of { $events } event.
   *[other] ; the claims among them tell of { $events } events.
}
search-words = Words
search-in = In
search-everything = everything
# The ids end with the words of the list HitKind.
search-kind-mission = Missions
search-kind-person = People
search-kind-source = Sources
search-kind-claim = Claims
search-kind-event = Events
search-printed-as = printed as { $name }
